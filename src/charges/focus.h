/* SPDX-License-Identifier: Apache-2.0
 *
 * Fields that FOCUS says in its own words. Source: the FOCUS 1.0-1.2 column library, and AWS's FOCUS export for the
 * mapping of Purchase. */
#ifndef CHARGES_FOCUS_H
#define CHARGES_FOCUS_H

#include "base/str.h"

/* The AWS charge type of a ChargeCategory. Usage, Tax, Credit and unknown ones stay as they are. */
crd_str focus_charge_type(crd_str category, crd_str frequency, crd_str commitment);
/* `AWS Marketplace` when AWS, or a provider that is not named, bills for another publisher; absent otherwise. */
crd_str focus_billing_entity(crd_str publisher, crd_str provider);
/* The service code of a ServiceName, which AWS writes as a display name; an unknown one stays as it is. */
crd_str focus_service(crd_str name);

#endif
