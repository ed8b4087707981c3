A file without anything stays one; a file of comments keeps them.

-- $ printf '' | crd fmt - --
-- $ printf '\n \n' | crd fmt - --
-- $ printf '\n\n  # only this' | crd fmt - --
# only this
