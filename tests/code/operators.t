Each operator is one test; a negated one is the same test with the jump turned around, and `is` is `in` with one text.

-- policy.crd --
account prod = 111122223333

category Whole {
  "is"             when service is AmazonEC2
  "is not"         when service is not AmazonRDS
  "in"             when service in [AmazonS3, AmazonSNS]
  "not in"         when service not in [AmazonSES, AWSLambda]
  "in one"         when service in [AmazonEC2]
  "account"        when account is prod
  "absent"         when region is absent
  "present"        when region is present
}

category Parts {
  "starts with"    when usage_type starts with "EU"
  "starts with"    when usage_type starts with ["EU", "US"]
  "ends with"      when usage_type ends with ":Host"
  "ends with"      when usage_type ends with [":Host", "Bytes"]
  "contains"       when usage_type contains "Box"
  "contains"       when usage_type contains ["Box", "Data"]
  "like"           when usage_type like "*Box?sage*"
}
-- $ crd disasm policy.crd --
program: 1 accounts, 0 credits, 2 categories, 0 guards, 13 predicates, 47 instructions
account prod = 111122223333

category Whole "Whole"
  reads service, account, region
  ; "is"  policy.crd:4
     0  TEST         service is "AmazonEC2"
     1  JUMP_UNLESS  3
     2  VALUE        "is"
  ; "is not"  policy.crd:5
     3  TEST         service is "AmazonRDS"
     4  JUMP_IF      6
     5  VALUE        "is not"
  ; "in"  policy.crd:6
     6  TEST         service in ["AmazonS3", "AmazonSNS"]
     7  JUMP_UNLESS  9
     8  VALUE        "in"
  ; "not in"  policy.crd:7
     9  TEST         service in ["AmazonSES", "AWSLambda"]
    10  JUMP_IF      12
    11  VALUE        "not in"
  ; "in one"  policy.crd:8
    12  TEST         service is "AmazonEC2"
    13  JUMP_UNLESS  15
    14  VALUE        "in one"
  ; "account"  policy.crd:9
    15  TEST         account is "111122223333"
    16  JUMP_UNLESS  18
    17  VALUE        "account"
  ; "absent"  policy.crd:10
    18  TEST         region is present
    19  JUMP_IF      21
    20  VALUE        "absent"
  ; "present"  policy.crd:11
    21  TEST         region is present
    22  JUMP_UNLESS  24
    23  VALUE        "present"
    24  ABSENT

category Parts "Parts"
  reads usage_type
  ; "starts with"  policy.crd:15
    25  TEST         usage_type starts with "EU"
    26  JUMP_UNLESS  28
    27  VALUE        "starts with"
  ; "starts with"  policy.crd:16
    28  TEST         usage_type starts with ["EU", "US"]
    29  JUMP_UNLESS  31
    30  VALUE        "starts with"
  ; "ends with"  policy.crd:17
    31  TEST         usage_type ends with ":Host"
    32  JUMP_UNLESS  34
    33  VALUE        "ends with"
  ; "ends with"  policy.crd:18
    34  TEST         usage_type ends with [":Host", "Bytes"]
    35  JUMP_UNLESS  37
    36  VALUE        "ends with"
  ; "contains"  policy.crd:19
    37  TEST         usage_type contains "Box"
    38  JUMP_UNLESS  40
    39  VALUE        "contains"
  ; "contains"  policy.crd:20
    40  TEST         usage_type contains ["Box", "Data"]
    41  JUMP_UNLESS  43
    42  VALUE        "contains"
  ; "like"  policy.crd:21
    43  TEST         usage_type like "*Box?sage*"
    44  JUMP_UNLESS  46
    45  VALUE        "like"
    46  ABSENT
