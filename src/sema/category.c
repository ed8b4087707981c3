/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns categories: their order (each after those it asks for) and their rules and splits. What a category can give is
 * kept in one set of (category, value), so that no check grows with the square of the rules. */
#include <string.h>

#include "check.h"

/* ---- what a category can give ---- */

static void value_key(checker *c, text *t, const declared *category, crd_str name) {
    uint32_t index = (uint32_t)category->index;
    text_init(t, c->a->m);
    text_add(t, (crd_str){(const char *)&index, sizeof index});
    text_add(t, name);
}

static void gives(checker *c, const declared *category, crd_str name) {
    text t;
    value_key(c, &t, category, name);
    if (name.len) intern_add(&c->values, text_str(&t));
    text_free(&t);
}

bool category_gives(checker *c, const declared *category, crd_str name) {
    text t;
    value_key(c, &t, category, name);
    bool found = intern_find(&c->values, text_str(&t)) != INTERN_FAILED;
    text_free(&t);
    return found;
}

const crd_str *category_values(checker *c, declared *category, size_t *n) {
    const model_category *k = &c->out->categories[category->index];
    crd_str *out = category->given ? NULL : ARENA_ARRAY(c->a, k->rules_n, crd_str);
    for (size_t i = 0; out && i < k->rules_n; i++)
        if (k->rules[i].value.len) out[category->given_n++] = k->rules[i].value;
    if (out) category->given = out;
    *n = category->given_n;
    return category->given;
}

static void value_look_over(checker *c, const node *n, declared *category) {
    crd_str found;
    size_t known_n;
    if (!literal_text(c, n, &found) || category_gives(c, category, found)) return;
    const crd_str *known = category_values(c, category, &known_n);
    crd_str near = known ? name_near(c, found, known, known_n) : STR_NONE;
    if (near.ptr) warn_near(c, n, "value of the category", found, near);
}

void values_look_over(checker *c, const node *n, declared *category) {
    n = node_bare(n);
    if (!n || category->inherits) return;
    if (n->kind == NODE_STRING) value_look_over(c, n, category);
    if (n->kind != NODE_LIST) return;
    for (size_t i = 0; i < n->children; i++) {
        node item = list_element(n, i);
        if (item.kind == NODE_STRING) value_look_over(c, &item, category);
    }
}

/* ---- order ---- */

static void order(checker *c, declared *e, declared **out, size_t *n);

static void category_cycle(checker *c, const declared *e, const node *word) {
    diag *g =
        diag_add(c->d, DIAG_CATEGORY_CYCLE, word->at, "the category `%.*s` leads back to itself", STR_ARG(e->name));
    diag_note(c->d, g, "%.*s", STR_ARG(path_text(c, e)));
    diag_help(c->d, g, "ask for the fields of the charge instead of the category");
}

/* `at` is the word that asks for the category, or the call of a hook that does. */
static void order_asked(checker *c, declared *e, const node *at, declared **out, size_t *n) {
    if (e->state == VISIT_BUSY) {
        category_cycle(c, e, at);
    } else if (e->state == VISIT_NEW && c->path_n == LIMIT_CATEGORY_DEPTH) {
        diag_add(c->d, DIAG_CATEGORY_DEPTH, at->at, "categories ask for categories more than %d deep",
                 (int)LIMIT_CATEGORY_DEPTH);
    } else {
        order(c, e, out, n);
    }
}

static void order_word(checker *c, const node *word, declared **out, size_t *n) {
    declared *e = name_find(c, node_text(c, word));
    if (e && e->kind == NAME_CATEGORY) order_asked(c, e, word, out, n);
}

static void order_call(checker *c, const node *call, declared **out, size_t *done) {
    size_t n;
    declared *const *asked = call_categories(c, call, &n);
    for (size_t i = 0; i < n; i++) order_asked(c, asked[i], call, out, done);
}

/* Orders the categories that a condition asks for. */
static void order_condition(checker *c, const node *n, declared **out, size_t *done) {
    if (n->kind == NODE_COMPARE) {
        const node *left = node_bare(n->first);
        if (left && left->kind == NODE_WORD) order_word(c, left, out, done);
    } else if (n->kind == NODE_CALL) {
        order_call(c, n, out, done);
    } else {
        for (const node *part = n->first; part; part = part->next) order_condition(c, part, out, done);
    }
}

static void order(checker *c, declared *e, declared **out, size_t *n) {
    if (e->state != VISIT_NEW) return;
    e->state = VISIT_BUSY;
    c->path[c->path_n++] = e;
    for (const node *rule = e->n->first; rule; rule = rule->next)
        if (rule->kind == NODE_RULE) order_condition(c, rule, out, n);
    c->path_n--;
    e->state = VISIT_DONE;
    out[(*n)++] = e;
}

void categories_order(checker *c) {
    size_t all = c->all[NAME_CATEGORY].n, n = 0;
    declared **out = ARENA_ARRAY(c->a, all, declared *);
    c->out->categories = ARENA_ARRAY(c->a, all, model_category);
    if (!out || !c->out->categories) return;
    for (size_t i = 0; i < all; i++) order(c, c->all[NAME_CATEGORY].at[i], out, &n);
    for (size_t i = 0; i < n; i++) {
        out[i]->index = i;
        c->all[NAME_CATEGORY].at[i] = out[i];
    }
    c->out->categories_n = n;
}

/* ---- rules ---- */

typedef struct body {
    checker *c;
    declared *e;
    model_category *out;
    const node *fallback;     /* the default */
    const node *split;        /* the first split */
    const node **split_nodes; /* of the model's splits */
    bool fallback_told, split_told;
} body;

/* A value's text, not empty. */
static bool value_text(checker *c, const node *string, crd_str *out) {
    crd_str s;
    if (!string || string->kind != NODE_STRING || !literal_text(c, string, &s)) return false;
    single kept = literal_keep(c, s);
    if (!kept) return false;
    *out = (*kept)->text;
    return text_given(c, string->at, *out, "a value",
                      "an empty value cannot be told from an absent one; give it a name");
}

static const node *only_child(const node *n) { return n ? n->first : NULL; }

static void rule_when(body *b, const node *n, model_rule *rule) {
    rule->kind = MODEL_WHEN;
    value_text(b->c, n->first, &rule->value);
    rule->when = only_child(node_child(n, NODE_WHEN));
    rule->unless = only_child(node_child(n, NODE_UNLESS));
    condition_check(b->c, rule->when, false);
    condition_check(b->c, rule->unless, false);
}

static void rule_inherit(body *b, const node *n, model_rule *rule) {
    rule->kind = MODEL_INHERIT;
    b->e->inherits = true;
    if (!n->first || n->first->kind == NODE_BROKEN) return;
    if (n->first->kind == NODE_PATH) {
        path_field(b->c, n->first, &rule->inherit);
        return;
    }
    crd_str word = node_text(b->c, n->first);
    diag *g = diag_add(b->c->d, DIAG_WRONG_TYPE, n->first->at, "`%.*s` cannot be inherited", STR_ARG(word));
    diag_help(b->c->d, g, "inherit `tag.KEY` or `account.name`");
}

static void rule_default(body *b, const node *n, model_rule *rule) {
    rule->kind = MODEL_DEFAULT;
    value_text(b->c, n->first, &rule->value);
    if (!b->fallback) {
        b->fallback = n;
        return;
    }
    diag *g = diag_add(b->c->d, DIAG_SECOND_DEFAULT, n->at, "a second `default`");
    diag_also(b->c->d, g, b->fallback->at, "the first one");
    diag_help(b->c->d, g, "keep one: a category has one value for what no rule matches");
}

static void rule_place(body *b, const node *n) {
    if (b->split && !b->split_told) {
        b->split_told = true;
        diag *g = diag_add(b->c->d, DIAG_SPLIT_NOT_LAST, n->at, "a rule stands after `split`");
        diag_also(b->c->d, g, b->split->at, "the split");
        diag_help(b->c->d, g, "move every `split` to the end of the category");
    }
    if (b->fallback && n->kind != NODE_DEFAULT && !b->fallback_told) {
        b->fallback_told = true;
        diag *g = diag_add(b->c->d, DIAG_DEFAULT_NOT_LAST, b->fallback->at, "`default` stands before a rule");
        diag_also(b->c->d, g, n->at, "this rule would never be reached");
        diag_help(b->c->d, g, "move `default` behind the rules");
    }
}

static void rule_check(body *b, const node *n) {
    model_rule *rule = &b->out->rules[b->out->rules_n++];
    rule_place(b, n);
    rule->at = n->at;
    if (n->kind == NODE_RULE)
        rule_when(b, n, rule);
    else if (n->kind == NODE_INHERIT)
        rule_inherit(b, n, rule);
    else
        rule_default(b, n, rule);
    gives(b->c, b->e, rule->value);
}

/* ---- splits ---- */

/* Reports a value that the category cannot give. */
static void value_known(body *b, const node *string, crd_str name, const char *what) {
    checker *c = b->c;
    if (b->e->inherits || category_gives(c, b->e, name)) return;
    diag *g = diag_add(c->d, DIAG_UNKNOWN_VALUE, string->at, "no rule of `%.*s` gives the %s \"%.*s\"",
                       STR_ARG(b->e->name), what, STR_ARG(name));
    size_t n;
    const crd_str *known = g ? category_values(c, b->e, &n) : NULL;
    if (known) name_suggest(c, g, (span){string->at.file, string->at.begin + 1, string->at.end - 1}, name, known, n);
}

static void split_target(body *b, const node *n, model_split *split) {
    checker *c = b->c;
    model_target *target = &split->targets[split->targets_n];
    const node *percent = n->first ? n->first->next : NULL;
    if (!value_text(c, n->first, &target->value)) return;
    split->targets_n++;
    value_known(b, n->first, target->value, "target");
    if (split->method == OP_FIXED && !percent) {
        diag *g =
            diag_add(c->d, DIAG_SPLIT_PERCENT, n->at, "the target \"%.*s\" has no percent", STR_ARG(target->value));
        diag_help(c->d, g, "give every target a percent, or split `evenly` or `proportionally`");
    } else if (split->method != OP_FIXED && percent) {
        diag *g = diag_add(c->d, DIAG_SPLIT_PERCENT, percent->at, "a percent in a split that is not fixed");
        diag_help(c->d, g, "leave the percent out, or leave out `%s`",
                  split->method == OP_EVENLY ? "evenly" : "proportionally");
    } else if (percent) {
        want_percent(c, percent, "a target", &target->share);
    }
}

/* 100%, when every target has a percent. */
static void split_sum(body *b, const node *n, const model_split *split) {
    dec sum = 0;
    for (size_t i = 0; i < split->targets_n; i++)
        if (!dec_add(sum, split->targets[i].share, &sum)) return;
    for (const node *t = n->first; t; t = t->next)
        if (t->kind == NODE_BROKEN || (t->kind == NODE_TARGET && !node_child(t, NODE_PERCENT))) return;
    if (sum == DEC_ONE) return;
    char found[CRD_MONEY_MAX];
    dec percent = 0;
    dec_mul(sum, 100 * DEC_ONE, &percent);
    crd_money_text(dec_money(percent), found);
    diag *g = diag_add(b->c->d, DIAG_SPLIT_SUM, n->at, "the percents add up to %s%%", found);
    diag_help(b->c->d, g, "make them add up to exactly 100%%");
}

static void split_check(body *b, const node *n) {
    checker *c = b->c;
    model_split *split = &b->out->splits[b->out->splits_n];
    *split = (model_split){.method = (node_op)n->op, .at = n->at};
    split->targets = ARENA_ARRAY(c->a, node_count(n), model_target);
    const node *from = n->first;
    if (!split->targets || !from || from->kind != NODE_STRING) return;
    if (!literal_string(c->d, c->a, from, &split->value)) return;
    b->split_nodes[b->out->splits_n++] = n;
    if (split->value.len) value_known(b, from, split->value, "value");
    if (!node_child(n, NODE_TARGET) && !node_child(n, NODE_BROKEN)) {
        diag *g = diag_add(c->d, DIAG_EMPTY_LIST, n->at, "the split has no target");
        diag_help(c->d, g, "name at least one value to which the cost goes");
    }
    for (const node *target = n->first; target; target = target->next)
        if (target->kind == NODE_TARGET) split_target(b, target, split);
    if (split->method == OP_FIXED && split->targets_n) split_sum(b, n, split);
}

/* ---- sources and targets of all splits ---- */

typedef struct use {
    span at;
    const model_split *split; /* of which it is the source or the last target */
} use;
typedef struct uses {
    intern ids;
    VEC(use) at; /* [id] */
} uses;

static use *use_of(checker *c, uses *u, crd_str name) {
    uint32_t id = intern_add(&u->ids, name);
    if (id == INTERN_FAILED || !vec_room(c->a->m, &u->at, id + 1)) return NULL;
    while (u->at.n <= id) u->at.at[u->at.n++] = (use){0};
    return &u->at.at[id];
}

static void source_twice(body *b, const node *n, const model_split *split, uses *sources) {
    use *first = use_of(b->c, sources, split->value);
    if (!first) return;
    if (!first->split) {
        *first = (use){n->first->at, split};
        return;
    }
    diag *g = diag_add(b->c->d, DIAG_SECOND_SPLIT, n->first->at, "\"%.*s\" is split twice", STR_ARG(split->value));
    diag_also(b->c->d, g, first->at, "split here");
    diag_help(b->c->d, g, "keep one `split` a value");
}

static void target_clash(body *b, const node *n, const model_split *split, uses *sources, uses *targets) {
    crd_str name;
    if (!literal_string(b->c->d, b->c->a, n->first, &name) || !name.len) return;
    use *from = use_of(b->c, sources, name), *to = use_of(b->c, targets, name);
    if (!from || !to) return;
    if (from->split) {
        diag *g =
            diag_add(b->c->d, DIAG_SPLIT_CHAIN, n->first->at, "\"%.*s\" is both split and a target", STR_ARG(name));
        diag_also(b->c->d, g, from->at, "split here");
        diag_help(b->c->d, g, "AWS splits once: send the cost to values that are not split");
    }
    if (to->split == split) {
        diag *g = diag_add(b->c->d, DIAG_DUPLICATE_TARGET, n->first->at, "\"%.*s\" is a target twice", STR_ARG(name));
        diag_also(b->c->d, g, to->at, "first named here");
    }
    *to = (use){n->first->at, split};
}

static void splits_clash(body *b, uses *sources, uses *targets) {
    const model_category *k = b->out;
    for (size_t i = 0; i < k->splits_n; i++) source_twice(b, b->split_nodes[i], &k->splits[i], sources);
    for (size_t i = 0; i < k->splits_n; i++)
        for (const node *n = b->split_nodes[i]->first; n; n = n->next)
            if (n->kind == NODE_TARGET && n->first && n->first->kind == NODE_STRING)
                target_clash(b, n, &k->splits[i], sources, targets);
}

static void splits_relate(body *b) {
    mem *m = b->c->a->m;
    uses sources = {0}, targets = {0};
    bool ready = intern_init(&sources.ids, m);
    ready = intern_init(&targets.ids, m) && ready;
    if (ready) splits_clash(b, &sources, &targets);
    intern_free(&sources.ids);
    intern_free(&targets.ids);
    vec_free(m, &sources.at);
    vec_free(m, &targets.at);
}

/* ---- a category ---- */

static bool gives_value(const node *line) {
    return line->kind == NODE_RULE || line->kind == NODE_INHERIT || line->kind == NODE_DEFAULT;
}

/* How many lines of a kind a category has. There may be so many that one look at each is enough. */
typedef struct lines {
    size_t rules, splits, defaults, broken;
} lines;

static lines lines_of(const node *category) {
    lines n = {0};
    for (const node *line = category->first; line; line = line->next) {
        n.rules += gives_value(line);
        n.splits += line->kind == NODE_SPLIT;
        n.defaults += line->kind == NODE_DEFAULT;
        n.broken += line->kind == NODE_BROKEN;
    }
    return n;
}

static bool size_fits(checker *c, const declared *e, const lines *n) {
    if (n->rules == 0 && n->broken == 0) {
        diag *g = diag_add(c->d, DIAG_EMPTY_CATEGORY, e->at, "the category `%.*s` has no rule", STR_ARG(e->name));
        diag_help(c->d, g, "write at least a `default`");
    }
    size_t listed = n->rules - (n->defaults > 0); /* a default is no rule, as at AWS */
    if (listed + n->splits <= LIMIT_CATEGORY_RULES) return true;
    diag *g = diag_add(c->d, DIAG_TOO_MANY_RULES, e->at, "the category `%.*s` has more than %d rules", STR_ARG(e->name),
                       (int)LIMIT_CATEGORY_RULES);
    diag_help(c->d, g, "put what the rules have in common into lists: AWS takes 500 rules");
    return false;
}

/* What stands before the lines. */
static void category_head(checker *c, const declared *e, model_category *out) {
    out->name = out->aws_name = e->name;
    out->at = e->n->at;
    for (const node *part = e->n->first; part && !gives_value(part); part = part->next) {
        if (part->kind == NODE_STRING) value_text(c, part, &out->aws_name);
        if (part->kind == NODE_EFFECTIVE) want_month(c, part->first, "`effective`", &out->effective);
    }
}

static void category_check(checker *c, declared *e) {
    model_category *out = &c->out->categories[e->index];
    body b = {.c = c, .e = e, .out = out};
    lines has = lines_of(e->n);
    category_head(c, e, out);
    if (!size_fits(c, e, &has)) {
        e->inherits = true; /* what it would give is not known */
        return;
    }
    out->rules = ARENA_ARRAY(c->a, has.rules, model_rule);
    out->splits = ARENA_ARRAY(c->a, has.splits, model_split);
    b.split_nodes = ARENA_ARRAY(c->a, has.splits, const node *);
    if (!out->rules || !out->splits || !b.split_nodes) return;
    for (const node *n = e->n->first; n; n = n->next) {
        if (gives_value(n)) rule_check(&b, n);
        if (n->kind == NODE_SPLIT && !b.split) b.split = n;
        if (n->kind == NODE_BROKEN) e->inherits = true; /* the lost line may give any value */
    }
    for (const node *n = b.split; n; n = n->next)
        if (n->kind == NODE_SPLIT) split_check(&b, n);
    if (out->splits_n) splits_relate(&b);
}

/* The rules of one file together, which are no more than the lines of its categories. */
static void file_fits(checker *c, const unit *u) {
    size_t rules = 0, at_most = 0;
    for (const node *n = u->tree->first; n; n = n->next)
        if (n->kind == NODE_CATEGORY) at_most += node_count(n);
    for (const node *n = u->tree->first; n && at_most > LIMIT_FILE_RULES; n = n->next) {
        if (n->kind != NODE_CATEGORY) continue;
        lines has = lines_of(n);
        rules += has.rules + has.splits;
        if (rules <= LIMIT_FILE_RULES) continue;
        diag *g = diag_add(c->d, DIAG_TOO_MANY_RULES, n->at, "the file has more than %d rules", (int)LIMIT_FILE_RULES);
        diag_help(c->d, g, "put what the rules have in common into lists");
        return;
    }
}

void categories_check(checker *c) {
    for (size_t i = 0; i < c->units.n; i++) file_fits(c, c->units.at[i]);
    for (size_t i = 0; i < c->out->categories_n; i++) category_check(c, c->all[NAME_CATEGORY].at[i]);
}
