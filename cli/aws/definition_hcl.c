/* SPDX-License-Identifier: Apache-2.0
 *
 * Definitions as resources of Terraform, laid out as `terraform fmt` does: the `=` of attributes that follow each other
 * on one line each stand in one column; two blanks a level. */
#include <string.h>

#include "definition_out.h"

enum { LINE = 100, ATTRIBUTES = 5 };

typedef struct writer {
    output *o;
    int depth;
    const crd_aws_category *at; /* the resources */
    const crd_str *names;
    size_t n;
} writer;

static void indent(const writer *w) {
    for (int i = 0; i < w->depth; i++) output_text(w->o, "  ");
}

static void open_block(writer *w, const char *name) {
    indent(w);
    output_format(w->o, "%s {\n", name);
    w->depth++;
}

static void close_block(writer *w) {
    w->depth--;
    indent(w);
    output_text(w->o, "}\n");
}

/* ---- strings ---- */

static void escape(draft *d, char c) {
    static const char letters[] = "\nn\tt\rr\"\"\\\\";
    for (const char *pair = letters; *pair; pair += 2)
        if (*pair == c) {
            draft_format(d, "\\%c", pair[1]);
            return;
        }
    if ((c >= 0 && c < ' ') || c == 0x7f)
        draft_format(d, "\\u%04x", (unsigned)c);
    else
        draft_write(d, &c, 1);
}

/* `${` and `%{` would begin a template; doubled they are themselves, but behind one of their own they are written by
 * number, for `$$${` could be read in two ways. */
static void quote(draft *d, crd_str text) {
    draft_text(d, "\"");
    for (size_t i = 0; i < text.len; i++) {
        char c = text.ptr[i];
        bool template = (c == '$' || c == '%') && i + 1 < text.len && text.ptr[i + 1] == '{';
        if (template && i > 0 && text.ptr[i - 1] == c) {
            draft_format(d, "\\u%04x", (unsigned)c);
            continue;
        }
        if (template) draft_write(d, &c, 1);
        escape(d, c);
    }
    draft_text(d, "\"");
}

/* ---- attributes ---- */

typedef struct attribute {
    const char *name;
    draft value;
    bool lines; /* goes over several: its `=` stands alone */
} attribute;

typedef struct attributes {
    attribute at[ATTRIBUTES];
    size_t n;
} attributes;

static draft *add(attributes *all, const char *name) {
    all->at[all->n] = (attribute){.name = name};
    return &all->at[all->n++].value;
}

static void add_quoted(attributes *all, const char *name, crd_str text) { quote(add(all, name), text); }

static void list_on_one_line(draft *d, const crd_str *at, size_t n) {
    draft_text(d, "[");
    for (size_t i = 0; i < n; i++) {
        if (i > 0) draft_text(d, ", ");
        quote(d, at[i]);
    }
    draft_text(d, "]");
}

static void list_on_lines(const writer *w, draft *d, const crd_str *at, size_t n) {
    draft_text(d, "[\n");
    for (size_t i = 0; i < n; i++) {
        draft_format(d, "%*s", 2 * (w->depth + 1), "");
        quote(d, at[i]);
        draft_text(d, ",\n");
    }
    draft_format(d, "%*s]", 2 * w->depth, "");
}

static void add_list(const writer *w, attributes *all, const char *name, const crd_str *at, size_t n) {
    draft *d = add(all, name);
    list_on_one_line(d, at, n);
    if (d->n + strlen(name) + 2 * (size_t)w->depth <= LINE || n < 2) return;
    draft_free(d);
    all->at[all->n - 1].lines = true;
    list_on_lines(w, d, at, n);
}

/* How wide the names are that stand in one column with the i-th. */
static size_t column(const attributes *all, size_t i) {
    size_t first = i, widest = 0;
    while (first > 0 && !all->at[first - 1].lines) first--;
    for (; first < all->n && !all->at[first].lines; first++)
        if (strlen(all->at[first].name) > widest) widest = strlen(all->at[first].name);
    return widest;
}

static void write_attributes(const writer *w, attributes *all) {
    for (size_t i = 0; i < all->n; i++) {
        attribute *a = &all->at[i];
        indent(w);
        output_format(w->o, "%-*s = ", a->lines ? 0 : (int)column(all, i), a->name);
        output_write(w->o, a->value.at, a->value.n);
        output_text(w->o, "\n");
    }
    for (size_t i = 0; i < all->n; i++) draft_free(&all->at[i].value);
}

/* ---- expressions ---- */

/* A category that is a resource here is named by it, so that Terraform makes it first. */
static void add_category(const writer *w, attributes *all, crd_str name) {
    for (size_t i = 0; i < w->n; i++)
        if (text_eq(w->at[i].name, name)) {
            draft_format(add(all, "key"), "aws_ce_cost_category.%.*s.name", TEXT_ARG(w->names[i]));
            return;
        }
    add_quoted(all, "key", name);
}

static void leaf(writer *w, const crd_aws_expression *e) {
    attributes all = {0};
    crd_str match[8];
    size_t n = 0;
    for (unsigned bit = 1; bit <= CRD_AWS_CASE_INSENSITIVE; bit <<= 1)
        if (e->match & bit) match[n++] = text_of(crd_aws_match_text(bit));
    open_block(w, e->kind == CRD_AWS_DIMENSIONS ? "dimension" : e->kind == CRD_AWS_TAGS ? "tags" : "cost_category");
    if (e->kind == CRD_AWS_COST_CATEGORIES)
        add_category(w, &all, e->key);
    else
        add_quoted(&all, "key", e->key);
    add_list(w, &all, "match_options", match, n);
    if (e->values_count > 0) add_list(w, &all, "values", e->values, e->values_count);
    write_attributes(w, &all);
    close_block(w);
}

static void expression(writer *w, const crd_aws_expression *e) {
    static const char *const blocks[] = {[CRD_AWS_OR] = "or", [CRD_AWS_AND] = "and", [CRD_AWS_NOT] = "not"};
    if (e->kind > CRD_AWS_NOT) {
        leaf(w, e);
        return;
    }
    for (size_t i = 0; i < e->parts_count; i++) {
        open_block(w, blocks[e->kind]);
        expression(w, &e->parts[i]);
        close_block(w);
    }
}

/* ---- rules ---- */

static void rule(writer *w, const crd_aws_rule *r) {
    attributes head = {0}, inherited = {0};
    output_text(w->o, "\n");
    open_block(w, "rule");
    if (r->when) add_quoted(&head, "value", r->value);
    add_quoted(&head, "type", text_of(r->when ? "REGULAR" : "INHERITED_VALUE"));
    write_attributes(w, &head);
    output_text(w->o, "\n");
    open_block(w, r->when ? "rule" : "inherited_value");
    if (r->when) {
        expression(w, r->when);
    } else {
        add_quoted(&inherited, "dimension_name", r->dimension);
        if (r->dimension_key.len > 0) add_quoted(&inherited, "dimension_key", r->dimension_key);
        write_attributes(w, &inherited);
    }
    close_block(w);
    close_block(w);
}

static void split(writer *w, const crd_aws_split *s) {
    static const char *const methods[] = {
        [CRD_AWS_PROPORTIONAL] = "PROPORTIONAL", [CRD_AWS_EVEN] = "EVEN", [CRD_AWS_FIXED] = "FIXED"};
    attributes head = {0}, parameter = {0};
    output_text(w->o, "\n");
    open_block(w, "split_charge_rule");
    add_quoted(&head, "source", s->source);
    add_quoted(&head, "method", text_of(methods[s->method]));
    add_list(w, &head, "targets", s->targets, s->targets_count);
    write_attributes(w, &head);
    if (s->method == CRD_AWS_FIXED) {
        output_text(w->o, "\n");
        open_block(w, "parameter");
        add_quoted(&parameter, "type", text_of("ALLOCATION_PERCENTAGES"));
        add_list(w, &parameter, "values", s->percentages, s->targets_count);
        write_attributes(w, &parameter);
        close_block(w);
    }
    close_block(w);
}

/* ---- resources ---- */

static void resource(writer *w, size_t i) {
    const crd_aws_category *k = &w->at[i];
    attributes head = {0};
    output_format(w->o, "%sresource \"aws_ce_cost_category\" \"%.*s\" {\n", i > 0 ? "\n" : "", TEXT_ARG(w->names[i]));
    w->depth++;
    add_quoted(&head, "name", k->name);
    add_quoted(&head, "rule_version", text_of(RULE_VERSION));
    if (k->effective > 0) add_quoted(&head, "effective_start", text_of(effective_of(k->effective).at));
    if (k->default_value.len > 0) add_quoted(&head, "default_value", k->default_value);
    write_attributes(w, &head);
    for (size_t r = 0; r < k->rules_count; r++) rule(w, &k->rules[r]);
    for (size_t s = 0; s < k->splits_count; s++) split(w, &k->splits[s]);
    close_block(w);
}

void definitions_hcl(output *o, const crd_aws_category *at, const crd_str *names, size_t n) {
    writer w = {.o = o, .at = at, .names = names, .n = n};
    output_text(
        o,
        "# Rules count in their order, which hashicorp/aws keeps since its pull request 40521; older versions lose it.\n");
    for (size_t i = 0; i < n; i++) resource(&w, i);
}
