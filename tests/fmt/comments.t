A comment stays with what it stands above or behind: at the top, between declarations, in a block, behind its braces, in an
empty block, at the end.

-- policy.crd --
# the licence

   ## documents the import
import "std/aws"# behind
organization{# behind the brace
    # above the payer
    payer a   # behind the payer
       # last in the block
}# behind the block
settlement {
# nothing but this
}
test "t" {
  charge 1 USD from a for b in 2026-10 with {
# no setting
}
}
account a = 111122223333 # one
account bcd = 444455556666 # other
category C # before the brace
{
  "x" # before when
    when account is a
  default "y" # at the end of the line
  }
# the end


# the very end
-- $ crd fmt policy.crd --
# the licence

## documents the import
import "std/aws"  # behind

organization {  # behind the brace
  # above the payer
  payer a     # behind the payer
  # last in the block
}  # behind the block

settlement {
  # nothing but this
}

test "t" {
  charge 1 USD from a for b in 2026-10 with {
    # no setting
  }
}

account a   = 111122223333  # one
account bcd = 444455556666  # other

category C  # before the brace
  {
  "x"  # before when
    when account is a
  default "y"  # at the end of the line
}
# the end

# the very end
