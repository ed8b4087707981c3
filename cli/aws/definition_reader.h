/* SPDX-License-Identifier: Apache-2.0
 *
 * What reads the parts of a definition: members of objects, and expressions. Every call that finds something wrong
 * reports it and counts it in `wrong`. */
#ifndef AWS_DEFINITION_READER_H
#define AWS_DEFINITION_READER_H

#include "definitions.h"

typedef struct definition_reader {
    definitions *all;
    size_t wrong;
} definition_reader;

/* The words that may stand somewhere, NULL behind the last one. */
typedef const char *const *definition_words;

/* Reports at the place of a value. help NULL: none. */
void definition_wrong(definition_reader *r, const char *code, const document_value *at, const char *help,
                      const char *format, ...) __attribute__((format(printf, 5, 6)));
/* Whether it is an object with no members but these; false: it is none. */
bool definition_object(definition_reader *r, const document_value *v, const char *what, definition_words known);
/* A member; NULL: it is not there, or null, or reported. */
const document_value *definition_text(definition_reader *r, const document_value *map, const char *key);
const document_value *definition_list(definition_reader *r, const document_value *map, const char *key);
/* The text as one of the words. -1: it is not there, or reported. */
int definition_word(definition_reader *r, const document_value *text, const char *what, definition_words known);
/* The texts of a list, and the places of each; *n is how many. */
const crd_str *definition_texts(definition_reader *r, const document_value *list, const char *what, size_t *n);
const crd_place *definition_places(definition_reader *r, const document_value *list);
crd_place definition_place(const document_value *v);

/* Rules and SplitChargeRules. */
void definition_rules(definition_reader *r, const document_value *list, crd_aws_category *out);
void definition_splits(definition_reader *r, const document_value *list, crd_aws_category *out);
/* Reads an expression of a rule into *out. */
void definition_expression(definition_reader *r, const document_value *v, crd_aws_expression *out);

#endif
