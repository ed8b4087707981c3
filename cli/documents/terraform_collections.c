/* SPDX-License-Identifier: Apache-2.0
 *
 * Functions of Terraform about lists, sets and maps. Elements may be unknown where only their number or place counts.
 */
#include <stdlib.h>

#include "cli/cli.h"
#include "terraform.h"

static document_value *list(const terraform_call *c) { return terraform_list(c->m, c->at, DOCUMENT_AS_WRITTEN); }

/* NULL: the argument is a list or a set; else what to return. */
static document_value *not_a_list(const terraform_call *c, size_t i) {
    return c->arguments[i]->kind == DOCUMENT_LIST ? NULL : terraform_wrong(c, i, "a list");
}

static document_value *not_a_map(const terraform_call *c, size_t i) {
    return c->arguments[i]->kind == DOCUMENT_MAP ? NULL : terraform_wrong(c, i, "a map");
}

/* A list all of whose elements are known: NULL; else what to return. */
static document_value *not_known(const terraform_call *c, size_t i) {
    document_value *wrong = not_a_list(c, i);
    return wrong ? wrong : terraform_unknown_in(c->m, c->at, c->arguments[i]);
}

static void append_all(const terraform_call *c, document_value *to, const document_value *from) {
    for (size_t i = 0; i < from->count && terraform_spend(c->m, c->at, 1); i++)
        document_append(c->m->d, to, from->items[i]);
}

static document_value *sorted_set(const terraform_call *c, const document_value *of) {
    document_value *set = terraform_set(c->m, c->at, of);
    return set ? set
               : terraform_unknown(c->m, c->at, "a set of lists or objects, whose order only Terraform knows",
                                   "make a list of it");
}

/* A copy whose order is that of a set, if it was one, and else as it was. */
static document_value *copy(const terraform_call *c, const document_value *of) {
    document_value *v = terraform_list(c->m, c->at, of->order == DOCUMENT_AS_WRITTEN ? 0 : DOCUMENT_BY_KEY);
    append_all(c, v, of);
    return v;
}

/* ---- conversions ---- */

static document_value *toset(const terraform_call *c) {
    document_value *wrong = not_known(c, 0);
    return wrong ? wrong : sorted_set(c, c->arguments[0]);
}

static document_value *tolist(const terraform_call *c) {
    document_value *wrong = not_a_list(c, 0);
    return wrong ? wrong : copy(c, c->arguments[0]);
}

static document_value *tomap(const terraform_call *c) {
    document_value *wrong = not_a_map(c, 0);
    return wrong ? wrong : c->arguments[0];
}

static document_value *itself(const terraform_call *c) { return c->arguments[0]; }

/* ---- lists ---- */

static document_value *concat(const terraform_call *c) {
    document_value *all = list(c), *wrong = NULL;
    for (size_t i = 0; !wrong && i < c->count; i++) {
        wrong = not_a_list(c, i);
        if (wrong) break;
        append_all(c, all, c->arguments[i]);
        if (c->arguments[i]->order != DOCUMENT_AS_WRITTEN && c->arguments[i]->count > 1) all->order = DOCUMENT_BY_KEY;
    }
    return wrong ? wrong : all;
}

/* Adds what is no list, in the order of the text. NULL: done; else an unknown, which may be a list. */
static document_value *flatten_into(const terraform_call *c, document_value *all, document_value *from) {
    document_value *unknown = NULL;
    if (from->kind == DOCUMENT_UNKNOWN) return from;
    if (from->kind != DOCUMENT_LIST) {
        document_append(c->m->d, all, from);
        return NULL;
    }
    if (from->order != DOCUMENT_AS_WRITTEN && from->count > 1) all->order = DOCUMENT_BY_KEY;
    for (size_t i = 0; !unknown && i < from->count && terraform_spend(c->m, c->at, 1); i++)
        unknown = flatten_into(c, all, from->items[i]);
    return unknown;
}

static document_value *flatten(const terraform_call *c) {
    document_value *all = list(c), *wrong = not_a_list(c, 0);
    if (!wrong) wrong = flatten_into(c, all, c->arguments[0]);
    return wrong ? wrong : all;
}

static bool holds(const terraform_call *c, const document_value *among, size_t count, const document_value *v) {
    for (size_t i = 0; i < count && terraform_spend(c->m, c->at, 1); i++)
        if (terraform_equal(among->items[i], v)) return true;
    return false;
}

static document_value *distinct(const terraform_call *c) {
    document_value *wrong = not_known(c, 0);
    if (wrong) return wrong;
    const document_value *from = c->arguments[0];
    document_value *all = terraform_list(c->m, c->at, from->order == DOCUMENT_AS_WRITTEN ? 0 : DOCUMENT_BY_KEY);
    for (size_t i = 0; i < from->count; i++)
        if (!holds(c, all, all->count, from->items[i])) document_append(c->m->d, all, from->items[i]);
    return all;
}

static document_value *contains(const terraform_call *c) {
    document_value *wrong = not_known(c, 0);
    if (!wrong) wrong = terraform_unknown_in(c->m, c->at, c->arguments[1]);
    const document_value *from = c->arguments[0];
    return wrong ? wrong : terraform_bool(c->m, c->at, holds(c, from, from->count, c->arguments[1]));
}

static int by_text(const void *a, const void *b) {
    return terraform_compare(*(const document_value *const *)a, *(const document_value *const *)b);
}

/* Of texts; Terraform makes texts of numbers first. */
static document_value *sort(const terraform_call *c) {
    document_value *wrong = not_known(c, 0), *all = list(c);
    if (wrong) return wrong;
    for (size_t i = 0; i < c->arguments[0]->count; i++) {
        document_value *v = c->arguments[0]->items[i];
        if (!terraform_primitive(v)) return terraform_wrong_element(c, 0, v);
        document_append(c->m->d, all, v->kind == DOCUMENT_TEXT ? v : terraform_text(c->m, c->at, terraform_text_of(v)));
    }
    if (all->count > 1) qsort(all->items, all->count, sizeof *all->items, by_text);
    return all;
}

static document_value *compact(const terraform_call *c) {
    document_value *wrong = not_known(c, 0), *all;
    if (wrong) return wrong;
    const document_value *from = c->arguments[0];
    all = terraform_list(c->m, c->at, from->order == DOCUMENT_AS_WRITTEN ? 0 : DOCUMENT_BY_KEY);
    for (size_t i = 0; i < from->count; i++) {
        bool empty = from->items[i]->kind == DOCUMENT_NULL || (terraform_text_of(from->items[i]).len == 0);
        if (!empty) document_append(c->m->d, all, from->items[i]);
    }
    return all;
}

static document_value *reverse(const terraform_call *c) {
    document_value *wrong = not_a_list(c, 0), *all;
    if (wrong) return wrong;
    const document_value *from = c->arguments[0];
    all = terraform_list(c->m, c->at, from->order == DOCUMENT_AS_WRITTEN ? 0 : DOCUMENT_BY_KEY);
    for (size_t i = from->count; i-- > 0;) document_append(c->m->d, all, from->items[i]);
    return all;
}

static document_value *length(const terraform_call *c) {
    const document_value *v = c->arguments[0];
    size_t n = v->count;
    if (v->kind == DOCUMENT_TEXT) {
        for (size_t i = 0; i < v->text.len; i++) {
            if ((unsigned char)v->text.ptr[i] >= 0x80)
                return terraform_unknown(c->m, c->at,
                                         "a number of characters beyond ASCII, which crd leaves to Terraform", NULL);
        }
        n = v->text.len;
    } else if (v->kind != DOCUMENT_LIST && v->kind != DOCUMENT_MAP) {
        return terraform_wrong(c, 0, "a list, a map or a text");
    }
    return terraform_integer(c->m, c->at, (int64_t)n);
}

/* Beyond the last element it goes on with the first one. */
static document_value *element(const terraform_call *c) {
    int64_t i;
    document_value *wrong = not_a_list(c, 0);
    if (wrong) return wrong;
    if (!terraform_integer_of(c->arguments[1], &i) || i < 0) return terraform_wrong(c, 1, "a whole number");
    const document_value *from = c->arguments[0];
    if (from->count == 0) return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "`element` of an empty list");
    return from->items[(uint64_t)i % from->count];
}

static document_value *one(const terraform_call *c) {
    document_value *wrong = not_a_list(c, 0);
    if (wrong) return wrong;
    const document_value *from = c->arguments[0];
    if (from->count > 1)
        return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "`one` of a list of %zu elements", from->count);
    return from->count == 1 ? from->items[0]
                            : document_make(c->m->d, DOCUMENT_NULL, c->at->file, c->at->line, c->at->column);
}

static document_value *slice(const terraform_call *c) {
    int64_t from, to;
    document_value *wrong = not_a_list(c, 0), *all = list(c);
    if (wrong) return wrong;
    bool whole = terraform_integer_of(c->arguments[1], &from) && terraform_integer_of(c->arguments[2], &to);
    if (!whole || from < 0 || to < from || (uint64_t)to > c->arguments[0]->count)
        return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "`slice` goes beyond a list of %zu elements",
                              c->arguments[0]->count);
    all->order = c->arguments[0]->order;
    for (int64_t i = from; i < to; i++) document_append(c->m->d, all, c->arguments[0]->items[i]);
    return all;
}

static document_value *range(const terraform_call *c) {
    int64_t n[3] = {0, 0, 1};
    for (size_t i = 0; i < c->count; i++)
        if (!terraform_integer_of(c->arguments[i], &n[i])) return terraform_wrong(c, i, "a whole number");
    int64_t from = c->count > 1 ? n[0] : 0, to = c->count > 1 ? n[1] : n[0];
    int64_t step = c->count > 2 ? n[2] : to < from ? -1 : 1;
    if (step == 0) return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "`range` goes on by nothing");
    document_value *all = list(c);
    while ((step > 0 ? from < to : from > to) && terraform_spend(c->m, c->at, 1)) {
        document_append(c->m->d, all, terraform_integer(c->m, c->at, from));
        if (__builtin_add_overflow(from, step, &from)) break;
    }
    return all;
}

/* The combinations of what is chosen so far with each element of the next list. */
static document_value *combined(const terraform_call *c, const document_value *so_far, const document_value *next) {
    document_value *all = list(c);
    for (size_t i = 0; i < so_far->count; i++) {
        for (size_t k = 0; k < next->count && terraform_spend(c->m, c->at, so_far->items[i]->count + 1); k++) {
            document_value *tuple = list(c);
            append_all(c, tuple, so_far->items[i]);
            document_append(c->m->d, tuple, next->items[k]);
            document_append(c->m->d, all, tuple);
        }
    }
    return all;
}

static document_value *setproduct(const terraform_call *c) {
    document_value *all = list(c), *wrong = NULL;
    document_append(c->m->d, all, list(c));
    for (size_t i = 0; i < c->count && !wrong; i++) {
        wrong = not_a_list(c, i);
        if (!wrong && c->arguments[i]->order == DOCUMENT_SET)
            wrong = terraform_unknown(c->m, c->at, "a set of lists, whose order only Terraform knows",
                                      "give it lists: tolist(...)");
        if (!wrong) all = combined(c, all, c->arguments[i]);
    }
    return wrong ? wrong : all;
}

/* ---- sets ---- */

static document_value *setunion(const terraform_call *c) {
    document_value *all = list(c), *wrong = NULL;
    for (size_t i = 0; !wrong && i < c->count; i++) {
        wrong = not_known(c, i);
        if (!wrong) append_all(c, all, c->arguments[i]);
    }
    return wrong ? wrong : sorted_set(c, all);
}

/* The elements of the first one that are in all others, or in none of them. */
static document_value *chosen(const terraform_call *c, bool in_others) {
    document_value *all = list(c), *wrong = NULL;
    for (size_t i = 0; !wrong && i < c->count; i++) wrong = not_known(c, i);
    for (size_t i = 0; !wrong && i < c->arguments[0]->count; i++) {
        bool wanted = true;
        for (size_t k = 1; wanted && k < c->count; k++)
            wanted = holds(c, c->arguments[k], c->arguments[k]->count, c->arguments[0]->items[i]) == in_others;
        if (wanted) document_append(c->m->d, all, c->arguments[0]->items[i]);
    }
    return wrong ? wrong : sorted_set(c, all);
}

static document_value *setintersection(const terraform_call *c) { return chosen(c, true); }
static document_value *setsubtract(const terraform_call *c) { return chosen(c, false); }

/* ---- maps ---- */

static document_value *merge(const terraform_call *c) {
    document_value *all = terraform_map(c->m, c->at);
    for (size_t i = 0; i < c->count; i++) {
        const document_value *map = c->arguments[i];
        if (map->kind == DOCUMENT_NULL) continue;
        if (map->kind != DOCUMENT_MAP) return terraform_wrong(c, i, "a map");
        for (size_t k = 0; k < map->count && terraform_spend(c->m, c->at, 1); k++) {
            const document_member *at = &map->members[k];
            document_set(c->m->d, all, at->key, at->line, at->column, at->value);
        }
    }
    terraform_map_settle(all);
    return all;
}

static document_value *keys(const terraform_call *c) {
    document_value *wrong = not_a_map(c, 0), *all = terraform_list(c->m, c->at, DOCUMENT_BY_KEY);
    for (size_t i = 0; !wrong && i < c->arguments[0]->count && terraform_spend(c->m, c->at, 1); i++)
        document_append(c->m->d, all, terraform_text(c->m, c->at, c->arguments[0]->members[i].key));
    return wrong ? wrong : all;
}

static document_value *values(const terraform_call *c) {
    document_value *wrong = not_a_map(c, 0), *all = terraform_list(c->m, c->at, DOCUMENT_BY_KEY);
    for (size_t i = 0; !wrong && i < c->arguments[0]->count && terraform_spend(c->m, c->at, 1); i++)
        document_append(c->m->d, all, c->arguments[0]->members[i].value);
    return wrong ? wrong : all;
}

static document_value *lookup(const terraform_call *c) {
    document_value *wrong = not_a_map(c, 0);
    crd_str key = terraform_text_of(c->arguments[1]);
    if (wrong) return wrong;
    if (!key.ptr) return terraform_wrong(c, 1, "a text");
    document_value *found = terraform_member(c->arguments[0], key);
    if (found || c->count == 3) return found ? found : c->arguments[2];
    return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "the map has no element `%.*s`", TEXT_ARG(key));
}

static document_value *zipmap(const terraform_call *c) {
    document_value *wrong = not_known(c, 0), *all = terraform_map(c->m, c->at);
    if (!wrong) wrong = not_a_list(c, 1);
    if (wrong) return wrong;
    const document_value *names = c->arguments[0], *contents = c->arguments[1];
    if (names->count != contents->count)
        return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "`zipmap` has %zu keys and %zu values",
                              names->count, contents->count);
    for (size_t i = 0; i < names->count; i++) {
        crd_str key = terraform_text_of(names->items[i]);
        if (!key.ptr) return terraform_wrong_element(c, 0, names->items[i]);
        document_set(c->m->d, all, key, c->at->line, c->at->column, contents->items[i]);
    }
    terraform_map_settle(all);
    return all;
}

/* ---- choices ---- */

static document_value *coalesce(const terraform_call *c) {
    for (size_t i = 0; i < c->count; i++) {
        const document_value *v = c->arguments[i];
        bool empty = v->kind == DOCUMENT_NULL || (v->kind == DOCUMENT_TEXT && v->text.len == 0);
        if (!empty) return c->arguments[i];
    }
    return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "every argument of `coalesce` is null or empty");
}

static document_value *coalescelist(const terraform_call *c) {
    for (size_t i = 0; i < c->count; i++) {
        document_value *wrong = c->arguments[i]->kind == DOCUMENT_NULL ? NULL : not_a_list(c, i);
        if (wrong) return wrong;
        if (c->arguments[i]->count > 0) return c->arguments[i];
    }
    return terraform_fail(c->m, c->at, ERROR_TERRAFORM_VALUE, NULL, "every argument of `coalescelist` is empty");
}

const terraform_function terraform_collections[] = {
    {"coalesce", 1, SIZE_MAX, coalesce},
    {"coalescelist", 1, SIZE_MAX, coalescelist},
    {"compact", 1, 1, compact},
    {"concat", 0, SIZE_MAX, concat},
    {"contains", 2, 2, contains},
    {"distinct", 1, 1, distinct},
    {"element", 2, 2, element},
    {"flatten", 1, 1, flatten},
    {"keys", 1, 1, keys},
    {"length", 1, 1, length},
    {"lookup", 2, 3, lookup},
    {"merge", 0, SIZE_MAX, merge},
    {"nonsensitive", 1, 1, itself},
    {"one", 1, 1, one},
    {"range", 1, 3, range},
    {"reverse", 1, 1, reverse},
    {"sensitive", 1, 1, itself},
    {"setintersection", 1, SIZE_MAX, setintersection},
    {"setproduct", 1, SIZE_MAX, setproduct},
    {"setsubtract", 2, 2, setsubtract},
    {"setunion", 1, SIZE_MAX, setunion},
    {"slice", 3, 3, slice},
    {"sort", 1, 1, sort},
    {"tolist", 1, 1, tolist},
    {"tomap", 1, 1, tomap},
    {"toset", 1, 1, toset},
    {"values", 1, 1, values},
    {"zipmap", 2, 2, zipmap},
};
const size_t terraform_collections_count = sizeof terraform_collections / sizeof *terraform_collections;
