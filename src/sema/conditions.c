/* SPDX-License-Identifier: Apache-2.0
 *
 * Owns the conditions of categories and of --where: FIELD OPERATOR OPERAND, joined by and, or, not. Writes the facts
 * from which code is made: the left side's field, the right side's values. */
#include "base/aws.h"
#include "check.h"

fact *fact_of(checker *c, const node *n) { return &c->out->facts[n->id]; }

/* ---- fields ---- */

static crd_str tag_text(checker *c, crd_str key) {
    text t;
    text_init(&t, c->a->m);
    text_format(&t, "tag.%.*s", STR_ARG(key));
    crd_str s = arena_str(c->a, text_str(&t));
    text_free(&t);
    return s;
}

void field_unknown(checker *c, const node *n, bool any_field, unsigned kinds) {
    crd_str name = node_text(c, n), fields[FIELD_TEXTS];
    if (str_eq(name, STR("tag"))) {
        diag *g = diag_add(c->d, DIAG_UNKNOWN_FIELD, n->at, "`tag` needs a key");
        diag_help(c->d, g, "write `tag.KEY`, such as `tag.team`");
        return;
    }
    diag *g = diag_add(c->d, DIAG_UNKNOWN_FIELD, n->at, "charges have no field `%.*s`", STR_ARG(name));
    size_t fields_n = 0, names_n;
    for (int i = 0; i < FIELD_TEXTS; i++)
        if (any_field || field_table[i].in_rules) fields[fields_n++] = str_of(field_table[i].name);
    const crd_str *names = names_of(c, kinds, &names_n);
    if (str_nearest(name, fields, fields_n).ptr)
        diag_did_you_mean(c->d, g, n->at, name, fields, fields_n);
    else if (names)
        name_suggest(c, g, n->at, name, names, names_n);
}

/* A tag's key may be that of the source. */
static bool path_names(checker *c, const node *path, field_ref *out) {
    const node *first = path->first, *second = first ? first->next : NULL;
    if (!second || second->kind == NODE_BROKEN) return false;
    crd_str head = node_text(c, first), key = node_text(c, second);
    if (second->kind == NODE_STRING && !literal_string(c->d, c->a, second, &key)) return false;
    if (str_eq(head, STR("tag"))) {
        *out = (field_ref){FIELD_TAG, key};
        return text_given(c, second->at, key, "a tag's key", "write the key as the bill shows it");
    }
    if (str_eq(head, STR("account")) && str_eq(key, STR("name"))) {
        *out = (field_ref){FIELD_ACCOUNT_NAME, STR_NONE};
        return true;
    }
    crd_str candidates[] = {STR("account.name"), tag_text(c, key)}, name = node_text(c, path);
    diag *g = diag_add(c->d, DIAG_UNKNOWN_FIELD, path->at, "charges have no field `%.*s`", STR_ARG(name));
    diag_did_you_mean(c->d, g, path->at, name, candidates, 2);
    return false;
}

bool path_field(checker *c, const node *path, field_ref *out) {
    bool found = path_names(c, path, out);
    if (found) out->tag = arena_str(c->a, out->tag);
    return found;
}

static bool attribute_named(crd_str name) {
    return attr_find(ATTR_OF_CREDIT, name) != ATTR_COUNT || attr_find(ATTR_OF_CATEGORY, name) != ATTR_COUNT;
}

static void not_in_rules(checker *c, const node *n, crd_str name) {
    diag *g = diag_add(c->d, DIAG_FIELD_NOT_IN_RULES, n->at, "`%.*s` cannot stand in a condition", STR_ARG(name));
    diag_help(c->d, g, "AWS's categories cannot see it; group by it with `--by %.*s`", STR_ARG(name));
}

static bool word_field(checker *c, const node *n, bool any_field, fact *out) {
    crd_str name = node_text(c, n);
    declared *e = name_find(c, name);
    if (e && e->broken) return false;
    if (e && e->kind == NAME_CATEGORY) {
        out->field = FIELD_CATEGORY;
        out->category = (uint32_t)e->index;
        return true;
    }
    field_id id = field_find(name);
    out->field = (uint8_t)id;
    if (id != FIELD_COUNT && (any_field || field_table[id].in_rules)) return true;
    if (id != FIELD_COUNT || str_eq(name, STR("month")) || str_eq(name, STR("day"))) {
        not_in_rules(c, n, name);
    } else if (!e && attribute_named(name)) {
        diag *g = diag_add(c->d, DIAG_GUARD_ONLY, n->at, "`%.*s` is an attribute of guards", STR_ARG(name));
        diag_help(c->d, g, "conditions of categories ask for the fields of a charge");
    } else if (e) {
        name_want(c, n, NAMES(NAME_CATEGORY), "a field or a category");
    } else if (!c->names_missing) {
        field_unknown(c, n, any_field, NAMES(NAME_CATEGORY));
    }
    return false;
}

static bool is_field(checker *c, const node *n) {
    if (!n || (n->kind != NODE_WORD && n->kind != NODE_PATH)) return false;
    if (n->kind == NODE_PATH) return true;
    const declared *e = name_find(c, node_text(c, n));
    return e ? e->kind == NAME_CATEGORY : field_find(node_text(c, n)) != FIELD_COUNT;
}

/* `"x" is service`: the field stands on the right. */
static void wrong_way_round(checker *c, const node *left, const node *right, node_op op) {
    diag *g = diag_add(c->d, DIAG_FIELD_FIRST, left->at, "a comparison begins with a field");
    bool turns = is_field(c, right) && (op == OP_IS || op == OP_IS_NOT);
    if (!turns) return;
    crd_str between = diag_text(c->d, (span){left->at.file, left->at.end, right->at.begin});
    text t;
    text_init(&t, c->a->m);
    text_format(&t, "%.*s%.*s%.*s", STR_ARG(node_text(c, right)), STR_ARG(between), STR_ARG(node_text(c, left)));
    diag_help(c->d, g, "write `%.*s`", STR_ARG(text_str(&t)));
    diag_fix(c->d, g, span_join(left->at, right->at), text_str(&t));
    text_free(&t);
}

static void guard_only(checker *c, const node *n, const char *what) {
    diag *g = diag_add(c->d, DIAG_GUARD_ONLY, n->at, "%s is for guards", what);
    diag_help(c->d, g, "conditions compare a field with a value");
}

static bool fact_path(checker *c, const node *path, fact *out) {
    field_ref field;
    if (!path_names(c, path, &field)) return false;
    single tag = field.id == FIELD_TAG ? literal_keep(c, field.tag) : NULL;
    out->field = (uint8_t)field.id;
    out->tag = tag ? &(*tag)->text : NULL;
    return field.id != FIELD_TAG || tag;
}

static bool field_of(checker *c, const node *compare, const node *left, bool any_field, fact *out) {
    const node *right = node_bare(left->next);
    left = node_bare(left);
    out->is_field = true;
    out->type = VALUE_TEXT;
    switch (left->kind) {
    case NODE_BROKEN: return false;
    case NODE_WORD: return word_field(c, left, any_field, out);
    case NODE_PATH: return fact_path(c, left, out);
    case NODE_ARITHMETIC: guard_only(c, left, "arithmetic"); return false;
    case NODE_CALL: call_misplaced(c, left); return false;
    default: wrong_way_round(c, left, right, (node_op)compare->op); return false;
    }
}

/* ---- operators ---- */

static crd_str field_text(checker *c, const node *left) { return node_text(c, node_bare(left)); }

static bool operator_fits(checker *c, const node *n, const fact *left) {
    crd_str name = field_text(c, n->first);
    if (n->op >= OP_LT && n->op <= OP_GE) {
        diag *g = diag_add(c->d, DIAG_WRONG_OPERATOR, n->at, "`%.*s` is text; it has no order", STR_ARG(name));
        diag_help(c->d, g, "`<`, `<=`, `>` and `>=` are for money, numbers and dates in guards");
        return false;
    }
    bool account = left->field == FIELD_ACCOUNT;
    bool part = n->op == OP_STARTS_WITH || n->op == OP_ENDS_WITH || n->op == OP_CONTAINS || n->op == OP_LIKE;
    if (account && part) {
        diag *g = diag_add(c->d, DIAG_WRONG_OPERATOR, n->at, "`account` is compared as a whole");
        diag_help(c->d, g, "use `is` or `in` with accounts, or ask for `account.name`");
        return false;
    }
    bool asks_presence = n->op == OP_ABSENT || n->op == OP_PRESENT;
    if (n->ignoring_case && (account || asks_presence)) {
        diag *g = diag_add(c->d, DIAG_IGNORING_CASE, n->at, "`ignoring case` without a text to compare");
        diag_help(c->d, g, "leave `ignoring case` out");
    }
    return true;
}

/* ---- operands ---- */

static item_kind wanted_of(field_id id) {
    if (id == FIELD_ACCOUNT) return ITEM_ACCOUNT;
    return id == FIELD_SERVICE || id == FIELD_CREDIT_SERVICE ? ITEM_WORD : ITEM_STRING;
}

static bool kind_fits(item_kind found, field_id id) {
    item_kind wanted = wanted_of(id);
    return found == wanted || (wanted == ITEM_WORD && found == ITEM_STRING) ||
           (id == FIELD_PAYER && found == ITEM_ACCOUNT);
}

static void list_given(checker *c, const node *n, const node *right) {
    bool like = n->op == OP_LIKE;
    diag *g = diag_add(c->d, DIAG_LIST_GIVEN, right->at, "%s takes one value, found a list",
                       like             ? "`like`"
                       : n->op == OP_IS ? "`is`"
                                        : "`is not`");
    diag_help(c->d, g,
              like             ? "write one comparison a pattern, joined with `or`"
              : n->op == OP_IS ? "use `in`"
                               : "use `not in`");
}

static void list_expected(checker *c, const node *n, const node *right) {
    diag *g = diag_add(c->d, DIAG_LIST_EXPECTED, right->at, "%s takes a list", n->op == OP_IN ? "`in`" : "`not in`");
    diag_help(c->d, g,
              n->op == OP_IN ? "use `is`, or put the value into brackets"
                             : "use `is not`, or put the value into brackets");
}

/* A bare us-east-1 reads as a subtraction. */
static bool unquoted(checker *c, const node *right, const fact *left) {
    if (right->kind != NODE_ARITHMETIC) return false;
    if (left->field == FIELD_ACCOUNT) {
        guard_only(c, right, "arithmetic");
        return true;
    }
    diag *g = diag_add(c->d, DIAG_WRONG_TYPE, right->at, "expected a string, found an expression");
    node_fix_quoted(c, g, right);
    return true;
}

static bool field_as_operand(checker *c, const node *right) {
    if (!is_field(c, right)) return false;
    diag *g = diag_add(c->d, DIAG_FIELD_AS_OPERAND, right->at, "expected a value, found the field `%.*s`",
                       STR_ARG(node_text(c, right)));
    diag_help(c->d, g, "a field is compared with literals, lists and declared names");
    return true;
}

static void look_over(checker *c, const node *n, const fact *left) {
    bool whole = n->op == OP_IS || n->op == OP_IS_NOT || n->op == OP_IN || n->op == OP_NOT_IN;
    const node *right = n->first->next;
    size_t known_n;
    if (!whole || n->ignoring_case) return;
    if (wanted_of((field_id)left->field) == ITEM_WORD) {
        services_look_over(c, right, LOOK_CODES);
    } else if (left->field == FIELD_CHARGE_TYPE) {
        const crd_str *known = aws_charge_types(&known_n);
        strings_look_over(c, right, "charge type", known, known_n);
    } else if (left->field == FIELD_CATEGORY) {
        values_look_over(c, right, c->all[NAME_CATEGORY].at[left->category]);
    }
}

static void operand_check(checker *c, const node *n, const fact *left) {
    const node *outer = n->first->next, *right = node_bare(outer);
    if (!right || right->kind == NODE_BROKEN || unquoted(c, right, left) || field_as_operand(c, right)) return;
    operand o = operand_of(c, right);
    if (o.kind == ITEM_BROKEN) return;
    bool in = n->op == OP_IN || n->op == OP_NOT_IN, one = n->op == OP_IS || n->op == OP_IS_NOT || n->op == OP_LIKE;
    if (!kind_fits(o.kind, (field_id)left->field)) {
        operand_unfit(c, right, &o, wanted_of((field_id)left->field), in, field_text(c, n->first));
        return;
    }
    if (one && o.list)
        list_given(c, n, right);
    else if (in && !o.list)
        list_expected(c, n, right);
    else
        look_over(c, n, left);
    fact f = {.type = o.list ? VALUE_LIST : VALUE_TEXT, .values = o.values, .values_n = o.n};
    *fact_of(c, outer) = *fact_of(c, right) = f;
}

static void compare_check(checker *c, const node *n, bool any_field) {
    if (!n->first || n->first->kind == NODE_BROKEN) return;
    fact left = {0};
    if (!field_of(c, n, n->first, any_field, &left)) return;
    *fact_of(c, n->first) = *fact_of(c, node_bare(n->first)) = left;
    if (operator_fits(c, n, &left) && n->first->next) operand_check(c, n, &left);
}

/* ---- conditions ---- */

static void not_a_condition(checker *c, const node *n) {
    if (n->kind == NODE_ARITHMETIC) {
        guard_only(c, n, "arithmetic");
        return;
    }
    crd_str word = node_text(c, n);
    if (n->kind == NODE_WORD && !name_find(c, word) && attribute_named(word)) {
        guard_only(c, n, "an attribute");
        return;
    }
    diag *g = diag_add(c->d, DIAG_NOT_A_CONDITION, n->at, "expected a condition, found %s",
                       is_field(c, n) ? "a field alone" : "a value");
    if (is_field(c, n))
        diag_help(c->d, g, "ask whether it `is present`, or compare it with a value");
    else
        diag_help(c->d, g, "write FIELD OPERATOR VALUE, such as `service is AmazonEC2`");
}

void condition_check(checker *c, const node *n, bool any_field) {
    if (!n) return;
    switch (n->kind) {
    case NODE_BROKEN: break;
    case NODE_COMPARE: compare_check(c, n, any_field); break;
    case NODE_CALL: call_question(c, n, any_field, &fact_of(c, n)->question); break;
    case NODE_AND:
    case NODE_OR:
    case NODE_NOT:
    case NODE_PAREN:
        for (const node *part = n->first; part; part = part->next) condition_check(c, part, any_field);
        break;
    default: not_a_condition(c, n); break;
    }
}
