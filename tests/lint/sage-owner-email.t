Production definition of Cost Categories: $DATA/Sage-Bionetworks-IT__cost-categories/categories.cfn.yaml, converted by hand.
Two tags, one after the other: nothing is wrong with it.

-- policy.crd --
category OwnerEmail "Owner Email" {
  inherit tag."synapse:email"
  inherit tag.OwnerEmail
}
-- $ crd lint policy.crd --as-of 2026-08-01 --
