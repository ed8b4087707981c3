/* SPDX-License-Identifier: Apache-2.0
 *
 * Functions of CloudFormation templates, as far as the template alone says what they give. */
#ifndef DOCUMENTS_CLOUDFORMATION_H
#define DOCUMENTS_CLOUDFORMATION_H

#include "document.h"

/* A copy of a value of the template in which functions are replaced: by the text that they give (`Ref` to a parameter
 * with a literal default, `Fn::Sub` and `Fn::Join` of such), else by an UNKNOWN that names them. */
const document_value *cloudformation_resolve(document *d, const document_value *root, const document_value *value);

#endif
