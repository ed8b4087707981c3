What Terraform and JSON escape comes back as it was.

-- policy.crd --
category Team {
  "A" when tag."say \"x\" \\ ${k}" in ["${a}", "$${b}", "$$${c}", "%{d}", "%%{e}", "$", "{", "a\\b\n\t\u{1}", "ä€💶"]
  inherit tag."a.b"
}
-- $ crd export terraform policy.crd --as-of 2026-11-20 -o a.tf && crd import cost-category a.tf --as-of 2026-11-20 -q | grep -v "^#" | cmp - policy.crd --
-- $ crd export cost-category policy.crd --as-of 2026-11-20 -o a.json && crd import cost-category a.json --as-of 2026-11-20 -q | grep -v "^#" | cmp - policy.crd --
