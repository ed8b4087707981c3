/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the words that only AWS can know: service codes, credit types and programs. AWS adds to them all the time, so an
 * unknown one is no error; one that nearly is a known one is a warning. */
#include "base/aws.h"
#include "check.h"

/* Nearly all codes begin with one of these, which says nothing: AmazonFSx is not a misspelt AmazonES. */
static const crd_str brands[] = {{"Amazon", 6}, {"AWS", 3}};

static crd_str nearest_of_brand(checker *c, crd_str word, crd_str brand, const crd_str *codes, size_t n) {
    crd_str *rest = ARENA_ARRAY(c->a, n, crd_str);
    size_t rest_n = 0;
    if (!rest) return STR_NONE;
    for (size_t i = 0; i < n; i++)
        if (str_starts(codes[i], brand, true))
            rest[rest_n++] = (crd_str){codes[i].ptr + brand.len, codes[i].len - brand.len};
    crd_str near = name_near(c, (crd_str){word.ptr + brand.len, word.len - brand.len}, rest, rest_n);
    return near.ptr ? (crd_str){near.ptr - brand.len, near.len + brand.len} : near;
}

static crd_str nearest_code(checker *c, crd_str word) {
    size_t n;
    const crd_str *codes = aws_service_codes(&n);
    for (size_t i = 0; i < sizeof brands / sizeof *brands; i++)
        if (str_starts(word, brands[i], true)) return nearest_of_brand(c, word, brands[i], codes, n);
    return name_near(c, word, codes, n);
}

/* What an unknown word may have meant, looked up once a word. */
static crd_str nearest_service(checker *c, crd_str word) {
    if (word.len == 0) return STR_NONE;
    uint32_t id = intern_find(&c->near, word);
    if (id != INTERN_FAILED) return c->nearest.at[id];
    size_t n;
    const crd_str *lets = names_of(c, NAMES(NAME_LET), &n);
    crd_str near = lets ? name_near(c, word, lets, n) : STR_NONE;
    if (!near.ptr) near = nearest_code(c, word);
    if (!vec_room(c->a->m, &c->nearest, intern_count(&c->near) + 1)) return STR_NONE; /* before the word is there */
    id = intern_add(&c->near, word);
    if (id == INTERN_FAILED) return STR_NONE;
    while (c->nearest.n <= id) c->nearest.at[c->nearest.n++] = STR_NONE;
    return c->nearest.at[id] = near;
}

void warn_near(checker *c, const node *n, const char *what, crd_str word, crd_str near) {
    bool quoted = n->kind == NODE_STRING;
    const char *quote = quoted ? "\"" : "";
    diag *g = diag_add(c->d, DIAG_LIKELY_MISSPELLING, n->at, "no known %s is called %s%.*s%s", what,
                       quoted ? "\"" : "`", STR_ARG(word), quoted ? "\"" : "`");
    text t;
    text_init(&t, c->a->m);
    text_format(&t, "%s%.*s%s", quote, STR_ARG(near), quote);
    diag_help(c->d, g, "did you mean `%.*s`?", STR_ARG(text_str(&t)));
    diag_fix(c->d, g, n->at, text_str(&t));
    text_free(&t);
}

static void service_look_over(checker *c, const node *n, look how) {
    crd_str word = node_text(c, n);
    if (n->kind == NODE_STRING && !literal_text(c, n, &word)) return;
    crd_str code = aws_service_code(word);
    crd_str near = code.ptr ? code : nearest_service(c, word);
    if (near.ptr && !(code.ptr && (how == LOOK_NAMES || str_eq(code, word))))
        warn_near(c, n, "service code", word, near);
}

void services_look_over(checker *c, const node *n, look how) {
    n = node_bare(n);
    if (!n) return;
    declared *e = n->kind == NODE_WORD ? name_find(c, node_text(c, n)) : NULL;
    if (e) {
        if (e->kind == NAME_LET) let_look_over(c, e, how);
    } else if (n->kind == NODE_LIST) {
        for (size_t i = 0; i < n->children; i++) {
            node item = list_element(n, i);
            services_look_over(c, &item, how);
        }
    } else if (n->kind == NODE_WORD || n->kind == NODE_STRING) {
        service_look_over(c, n, how);
    }
}

void let_look_over(checker *c, declared *let, look how) {
    if (let->looked_over & (unsigned)how) return;
    let->looked_over |= (unsigned)how;
    services_look_over(c, let->n->first->next, how);
}

void strings_look_over(checker *c, const node *n, const char *what, const crd_str *known, size_t known_n) {
    n = node_bare(n);
    crd_str s, near;
    if (n && n->kind == NODE_LIST) {
        for (size_t i = 0; i < n->children; i++) {
            node item = list_element(n, i);
            strings_look_over(c, &item, what, known, known_n);
        }
        return;
    }
    if (!n || n->kind != NODE_STRING || !literal_text(c, n, &s) || str_among(s, known, known_n)) return;
    near = name_near(c, s, known, known_n);
    if (near.ptr) warn_near(c, n, what, s, near);
}

void word_look_over(checker *c, const node *n, const char *what, const crd_str *known, size_t known_n) {
    crd_str word = node_text(c, n);
    if (str_among(word, known, known_n)) return;
    diag *g = diag_add(c->d, DIAG_UNKNOWN_WORD, n->at, "AWS has no %s `%.*s` that is known here", what, STR_ARG(word));
    diag_help(c->d, g, "write \"%.*s\" in quotes if it is right", STR_ARG(word));
    diag_did_you_mean(c->d, g, n->at, word, known, known_n);
}
