Comments in a condition stay with their operands and break the line.

-- policy.crd --
category C {
  "x" when account is a # of a
    and # of the operator
    service is b
    # above or
    or (region is "x" # in parentheses
    )
    unless # of unless
      tag.env # of the field
      is "y"
}
-- $ crd fmt policy.crd --
category C {
  "x" when account is a  # of a
          and  # of the operator
            service is b
        # above or
        or (
          region is "x"  # in parentheses
        )
      unless  # of unless
    tag.env   # of the field
    is "y"
}
