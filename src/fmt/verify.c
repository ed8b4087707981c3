/* SPDX-License-Identifier: Apache-2.0
 *
 * Compares two texts of one policy: the trees, places apart; the words; and the comments above and behind each word.
 * Whatever the printer did wrong shows here. */
#include "fmt/fmt.h"

#include "grammar.h"

/* ---- trees ---- */

static bool same_elements(const node *a, const node *b) {
    for (size_t i = 0; i < a->children; i++)
        if (a->elements[i].kind != b->elements[i].kind) return false;
    return true;
}

static bool same_trees(const node *a, const node *b) {
    if (a->kind != b->kind || a->op != b->op || a->ignoring_case != b->ignoring_case || a->children != b->children)
        return false;
    if (a->kind == NODE_LIST) return same_elements(a, b);
    const node *of_a = a->first, *of_b = b->first;
    while (of_a && of_b && same_trees(of_a, of_b)) {
        of_a = of_a->next;
        of_b = of_b->next;
    }
    return of_a == NULL && of_b == NULL;
}

/* ---- words ---- */

static bool same_remarks(const sheet *a, uint32_t from_a, const sheet *b, uint32_t from_b, uint32_t n) {
    for (uint32_t i = 0; i < n; i++)
        if (!str_eq(diag_text(a->d, a->remarks.at[from_a + i].at), diag_text(b->d, b->remarks.at[from_b + i].at)))
            return false;
    return true;
}

static bool same_word(const sheet *a, const word *of_a, const sheet *b, const word *of_b, text *scratch) {
    scratch->n = 0;
    sheet_word(a, of_a, scratch);
    size_t half = scratch->n;
    sheet_word(b, of_b, scratch);
    crd_str both = text_str(scratch);
    return str_eq((crd_str){both.ptr, half}, (crd_str){both.ptr + half, both.len - half});
}

/* Except that the comma behind the last element of a list may come and go. */
static bool same_comma(const word *of_a, const word *of_b) {
    return of_a->comma == of_b->comma || of_a[1].kind == TK_RBRACKET;
}

static bool same(const sheet *a, const sheet *b, uint32_t i, text *scratch) {
    const word *of_a = &a->words.at[i], *of_b = &b->words.at[i];
    uint32_t above = of_a->above_end - of_a->above_from;
    if (of_a->kind != of_b->kind || !of_a->behind != !of_b->behind) return false;
    if (of_a->glued != of_b->glued || of_a->cut != of_b->cut || above != of_b->above_end - of_b->above_from)
        return false;
    if (!same_remarks(a, of_a->above_from, b, of_b->above_from, above)) return false;
    if (of_a->behind && !same_remarks(a, of_a->behind - 1, b, of_b->behind - 1, 1)) return false;
    return same_word(a, of_a, b, of_b, scratch) && (i == sheet_last(a) || same_comma(of_a, of_b));
}

bool sheet_same(const sheet *a, const node *tree_a, const sheet *b, const node *tree_b) {
    if (!same_trees(tree_a, tree_b) || a->words.n != b->words.n || a->remarks.n != b->remarks.n) return false;
    text scratch;
    text_init(&scratch, a->m);
    bool equal = true;
    for (uint32_t i = 0; i < a->words.n && equal; i++) equal = same(a, b, i, &scratch);
    text_free(&scratch);
    return equal;
}
