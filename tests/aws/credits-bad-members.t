Members that are missing or of another type are reported with their lines; a number where AWS has a text may have lost digits.

-- credits.json --
{"credits": [
  {
    "creditId": 8830021177,
    "accountId": 111122223333,
    "creditType": null,
    "description": ["x"],
    "initialAmount": "10.00",
    "remainingAmount": {"currencyAmount": 9.5},
    "startDate": {},
    "applicableProductNames": "Amazon EC2",
    "accountHasCreditSharingEnabled": "true",
    "purchaseTypeApplications": [1]
  },
  7,
  {}
]}
-- $ crd import credits credits.json --as-of 2026-11-20 -o out.crd; echo "exit $?"; test ! -e out.crd --
exit 2
-- stderr --
error[CRD1360]: there is no `creditType`
  --> credits.json:2:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: `creditId` is a number, and should be a text
  --> credits.json:3:17
   = help: write it in quotation marks, as AWS does: a number may lose digits

error[CRD1360]: `accountId` is a number, and should be a text
  --> credits.json:4:18
   = help: write it in quotation marks, as AWS does: a number may lose digits

error[CRD1360]: `description` is a list, and should be a text
  --> credits.json:6:20

error[CRD1360]: `initialAmount` is a text, and should be an object
  --> credits.json:7:22

error[CRD1360]: there is no `remainingAmount.currencyCode`
  --> credits.json:8:24
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: `remainingAmount.currencyAmount` is a number, and should be a text
  --> credits.json:8:43
   = help: write it in quotation marks, as AWS does: a number may lose digits

error[CRD1360]: `startDate` is an object, and should be a text
  --> credits.json:9:18

error[CRD1360]: `applicableProductNames` is a text, and should be a list
  --> credits.json:10:31

error[CRD1360]: `accountHasCreditSharingEnabled` is a text, and should be true or false
  --> credits.json:11:39

error[CRD1360]: `purchaseTypeApplications[0]` is a number, and should be a text
  --> credits.json:12:34
   = help: write it in quotation marks, as AWS does: a number may lose digits

error[CRD1360]: `credits[1]` is a number, and should be an object
  --> credits.json:14:3

error[CRD1360]: there is no `creditId`
  --> credits.json:15:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: there is no `accountId`
  --> credits.json:15:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: there is no `creditType`
  --> credits.json:15:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: there is no `description`
  --> credits.json:15:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: there is no `initialAmount`
  --> credits.json:15:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: there is no `remainingAmount`
  --> credits.json:15:3
   = help: give what `aws billing get-credits --output json` prints

error[CRD1360]: there is no `startDate`
  --> credits.json:15:3
   = help: give what `aws billing get-credits --output json` prints

19 errors
