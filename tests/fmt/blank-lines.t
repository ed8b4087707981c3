At most one empty line, where the author put one; always one around a block; none at the edges of a block.

-- policy.crd --


import "std/aws"
account a = 111122223333



account b = 444455556666
# of the block
category C {

  "x" when account is a


  "y" when account is b

  # last
  
  default "z"

}
# of the guard

guard "g" {
  for each credit
  require restricted
}
let x = 5


-- $ crd fmt policy.crd --
import "std/aws"
account a = 111122223333

account b = 444455556666

# of the block
category C {
  "x" when account is a

  "y" when account is b

  # last

  default "z"
}
# of the guard

guard "g" {
  for each credit
  require restricted
}

let x = 5
