/* SPDX-License-Identifier: Apache-2.0
 *
 * Reads a .crdc file, trusting nothing. Every count is checked against the bytes that are left before anything is
 * allocated, so memory grows only with the file. What the reader cannot see (indexes, jumps, types) the verifier does.
 * Of each thing there is one form, so that an accepted file is exactly what program_save writes. */
#include <string.h>

#include "vm/file.h"

/* `why` is the first thing wrong; from then on every read gives zero. */
typedef struct in {
    arena *a;
    const char *at, *end;
    const char *why;
} in;

static uint64_t refuse(in *i, const char *why) {
    if (i->why == NULL) i->why = why;
    i->at = i->end;
    return 0;
}

static uint64_t get(in *i, size_t bytes) {
    if ((size_t)(i->end - i->at) < bytes) return refuse(i, "it ends too early");
    uint64_t n = 0;
    for (size_t k = 0; k < bytes; k++) n |= (uint64_t)(unsigned char)i->at[k] << (8 * k);
    i->at += bytes;
    return n;
}

static uint32_t get_u32(in *i) { return (uint32_t)get(i, 4); }
static int32_t get_date(in *i) { return (int32_t)get_u32(i); }

/* A byte below `limit`. */
static int get_choice(in *i, int limit, const char *why) {
    int n = (int)get(i, 1);
    return n < limit ? n : (int)refuse(i, why);
}

static bool get_bool(in *i) { return get_choice(i, 2, "a yes-or-no is neither") != 0; }

static crd_money get_money(in *i) {
    uint64_t lo = get(i, 8);
    return (crd_money){lo, (int64_t)get(i, 8)};
}

static crd_str get_text(in *i) {
    uint32_t n = get_u32(i);
    if (n == FILE_ABSENT || i->why) return STR_NONE;
    crd_str s = {i->at, n};
    if ((size_t)(i->end - i->at) < n) return refuse(i, "a text is longer than its section"), STR_NONE;
    if (utf8_check(s) != SIZE_MAX) return refuse(i, "a text is not UTF-8"), STR_NONE;
    i->at += n;
    return s;
}

/* How many elements follow, each of at least `least` bytes. */
static size_t get_count(in *i, size_t least) {
    uint32_t n = get_u32(i);
    if (n > (size_t)(i->end - i->at) / least) return refuse(i, "a list is longer than its section"), 0;
    return n;
}

/* Room for a list, NULL for an empty one. */
static void *get_room(in *i, size_t n, size_t size) {
    void *room = n > 0 ? arena_array(i->a, n, size) : NULL;
    if (n > 0 && room == NULL) refuse(i, "out of memory");
    return room;
}
/* Declares the list at `at` with its length, and its room. */
#define GET_LIST(i, at, count, least)                                                                                  \
    ((count) = get_count((i), (least)), (at) = get_room((i), (count), sizeof *(at)), (at) != NULL)

static crd_str *get_texts(in *i, size_t *n) {
    crd_str *at;
    if (!GET_LIST(i, at, *n, 4)) return NULL;
    for (size_t k = 0; k < *n; k++) at[k] = get_text(i);
    return at;
}

static uint32_t *get_indexes(in *i, size_t *n) {
    uint32_t *at;
    if (!GET_LIST(i, at, *n, 4)) return NULL;
    for (size_t k = 0; k < *n; k++) at[k] = get_u32(i);
    return at;
}

static code_range get_range(in *i) {
    uint32_t begin = get_u32(i);
    return (code_range){begin, get_u32(i)};
}

static crd_place get_place(in *i) {
    crd_place at = {.file = get_text(i)};
    at.line = get_u32(i);
    at.column = get_u32(i);
    at.end_line = get_u32(i);
    at.end_column = get_u32(i);
    return at;
}

/* ---- sections; `least` is the size of an element whose texts and lists are all empty ---- */

static void load_texts(in *i, program *p) { p->texts = get_texts(i, &p->texts_n); }

static void load_columns(in *i, program *p) {
    if (!GET_LIST(i, p->columns, p->columns_n, 5)) return;
    for (field_ref *f = p->columns; f < p->columns + p->columns_n; f++) {
        f->id = (field_id)get_choice(i, FIELD_COUNT, "a column is of no known field");
        f->tag = get_text(i);
    }
}

static void load_predicates(in *i, program *p) {
    if (!GET_LIST(i, p->predicates, p->predicates_n, 11)) return;
    for (predicate *q = p->predicates; q < p->predicates + p->predicates_n; q++) {
        q->op = (predicate_op)get_choice(i, PREDICATE_OPS, "a predicate has no known operator");
        q->fold = get_bool(i);
        q->of_category = get_bool(i);
        q->column = get_u32(i);
        q->texts = get_indexes(i, &q->texts_n);
    }
}

static void load_scalar(in *i, hook_value *v) {
    v->kind = (hook_kind)get_choice(i, HOOK_LIST + 1, "a setting has no known type");
    switch (v->kind) {
    case HOOK_INTEGER: v->integer = (int64_t)get(i, 8); break;
    case HOOK_NUMBER: v->number = dec_of(get_money(i)); break;
    case HOOK_TEXT: v->text = get_text(i); break;
    case HOOK_MONEY:
        v->number = dec_of(get_money(i));
        v->text = get_text(i);
        break;
    case HOOK_DATE: v->day = get_date(i); break;
    case HOOK_LIST: break; /* its caller's business */
    default: refuse(i, "a setting has a type that settings cannot have");
    }
}

static void load_setting(in *i, hook_value *v) {
    hook_item *items;
    load_scalar(i, v);
    if (v->kind != HOOK_LIST || !GET_LIST(i, items, v->items_n, 5)) return;
    v->items = items;
    for (size_t k = 0; k < v->items_n; k++) {
        load_scalar(i, &items[k].value);
        if (items[k].value.kind == HOOK_LIST) refuse(i, "a setting's list holds a list");
    }
}

static void load_hooks(in *i, program *p) {
    if (!GET_LIST(i, p->hooks, p->hooks_n, 16)) return;
    for (program_hook *h = p->hooks; h < p->hooks + p->hooks_n; h++) {
        h->name = get_text(i);
        h->path = get_text(i);
        h->text = get_text(i);
        if (!GET_LIST(i, h->settings, h->settings_n, 9)) continue;
        for (hook_item *s = h->settings; s < h->settings + h->settings_n; s++) {
            s->key = get_text(i);
            load_setting(i, &s->value);
        }
    }
}

static void load_question(in *i, program_question *q) {
    q->hook = get_u32(i);
    q->function = get_text(i);
    if (!GET_LIST(i, q->columns, q->columns_n, 5)) return;
    q->of_category = get_room(i, q->columns_n, sizeof *q->of_category);
    for (size_t k = 0; q->of_category && k < q->columns_n; k++) {
        q->of_category[k] = get_bool(i);
        q->columns[k] = get_u32(i);
    }
}

static void load_questions(in *i, program *p) {
    if (!GET_LIST(i, p->questions, p->questions_n, 12)) return;
    for (size_t k = 0; k < p->questions_n; k++) load_question(i, &p->questions[k]);
}

static void load_constant(in *i, value *v) {
    v->type = (value_type)get_choice(i, VALUE_TYPES, "a constant has no known type");
    switch (v->type) {
    case VALUE_MONEY:
        v->number = dec_of(get_money(i));
        v->currency = get_text(i);
        break;
    case VALUE_NUMBER:
    case VALUE_PERCENT: v->number = dec_of(get_money(i)); break;
    case VALUE_DATE:
    case VALUE_MONTH: v->day = get_date(i); break;
    case VALUE_DAYS:
    case VALUE_MONTHS: v->days = (int64_t)get(i, 8); break;
    case VALUE_TEXT: v->text = get_text(i); break;
    case VALUE_LIST: v->list.at = get_texts(i, &v->list.n); break;
    default: refuse(i, "a constant has a type that constants cannot have");
    }
}

static void load_constants(in *i, program *p) {
    if (!GET_LIST(i, p->constants, p->constants_n, 5)) return;
    for (size_t k = 0; k < p->constants_n; k++) load_constant(i, &p->constants[k]);
}

static void load_rule(in *i, program_rule *r) {
    r->kind = (program_rule_kind)get_choice(i, PROGRAM_DEFAULT + 1, "a rule is of no known kind");
    r->label = get_text(i);
    r->code = get_u32(i);
    r->place = get_place(i);
}

static void load_category(in *i, program_category *c) {
    c->name = get_text(i);
    c->aws_name = get_text(i);
    c->effective = get_date(i);
    c->code = get_range(i);
    if (GET_LIST(i, c->rules, c->rules_n, 29))
        for (size_t k = 0; k < c->rules_n; k++) load_rule(i, &c->rules[k]);
    c->columns = get_indexes(i, &c->columns_n);
    c->categories = get_indexes(i, &c->categories_n);
}

static void load_categories(in *i, program *p) {
    if (!GET_LIST(i, p->categories, p->categories_n, 32)) return;
    for (size_t k = 0; k < p->categories_n; k++) load_category(i, &p->categories[k]);
}

static void load_guards(in *i, program *p) {
    if (!GET_LIST(i, p->guards, p->guards_n, 47)) return;
    for (program_guard *g = p->guards; g < p->guards + p->guards_n; g++) {
        g->name = get_text(i);
        g->subject = (attr_subject)get_choice(i, ATTR_OF_CATEGORY + 1, "a guard is of no known subject");
        g->severity = (crd_severity)get_choice(i, CRD_NOTE, "a guard is neither an error nor a warning");
        g->simulated = get_bool(i);
        g->where = get_range(i);
        g->require = get_range(i);
        g->text = get_text(i);
        g->place = get_place(i);
    }
}

static void load_filter(in *i, program *p) { p->where = get_range(i); }
static void load_code(in *i, program *p) { p->code = get_indexes(i, &p->code_n); }

static void load_accounts(in *i, program *p) {
    if (!GET_LIST(i, p->accounts, p->accounts_n, 12)) return;
    for (crd_account *a = p->accounts; a < p->accounts + p->accounts_n; a++) {
        a->name = get_text(i);
        a->id = get_text(i);
        a->display = get_text(i);
    }
}

static crd_restriction *load_restrictions(in *i, size_t *n) {
    crd_restriction *at;
    if (!GET_LIST(i, at, *n, 12)) return NULL;
    for (size_t k = 0; k < *n; k++) {
        at[k].from = get_date(i);
        at[k].category = (int32_t)get_u32(i);
        at[k].value = get_text(i);
    }
    return at;
}

static crd_call get_call(in *i) {
    crd_str hook = get_text(i);
    return (crd_call){hook, get_text(i)};
}

static crd_pause *load_pauses(in *i, size_t *n) {
    crd_pause *at;
    if (!GET_LIST(i, at, *n, 20)) return NULL;
    for (size_t k = 0; k < *n; k++) {
        at[k].from = get_date(i);
        at[k].until = get_date(i);
        at[k].because = get_text(i);
        at[k].call = get_call(i);
    }
    return at;
}

static crd_reaction *load_reactions(in *i, size_t *n) {
    crd_reaction *at;
    if (!GET_LIST(i, at, *n, 17)) return NULL;
    for (size_t k = 0; k < *n; k++) {
        at[k].event = (crd_event_kind)get_choice(i, CRD_EVENT_FORFEITING + 1, "a credit reacts to no known event");
        at[k].days = (int32_t)get_u32(i);
        at[k].months = (int32_t)get_u32(i);
        at[k].call = get_call(i);
    }
    return at;
}

static void load_credit(in *i, crd_credit *c) {
    c->name = get_text(i);
    c->id = get_text(i);
    c->type = get_text(i);
    c->program = get_text(i);
    c->currency = get_text(i);
    c->amount = get_money(i);
    c->has_balance = get_bool(i);
    c->balance = get_money(i);
    c->balance_on = get_date(i);
    c->starts = get_date(i);
    c->expires = get_date(i);
    c->owner = get_text(i);
    c->covers_all = get_bool(i);
    c->covers = get_texts(i, &c->covers_count);
    c->before_discounts = get_bool(i);
    c->share_listed = get_bool(i);
    c->share_with = get_texts(i, &c->share_with_count);
    c->restrictions = load_restrictions(i, &c->restrictions_count);
    c->pauses = load_pauses(i, &c->pauses_count);
    c->purchases = get_texts(i, &c->purchases_count);
    c->reactions = load_reactions(i, &c->reactions_count);
}

static void load_credits(in *i, program *p) {
    if (!GET_LIST(i, p->credits, p->credits_n, 96)) return;
    for (size_t k = 0; k < p->credits_n; k++) load_credit(i, &p->credits[k]);
}

static crd_sharing *load_sharing(in *i, size_t *n) {
    crd_sharing *at;
    if (!GET_LIST(i, at, *n, 9)) return NULL;
    for (size_t k = 0; k < *n; k++) {
        at[k].from = get_date(i);
        at[k].account = get_text(i);
        at[k].on = get_bool(i);
    }
    return at;
}

static crd_member *load_members(in *i, size_t *n) {
    crd_member *at;
    if (!GET_LIST(i, at, *n, 12)) return NULL;
    for (size_t k = 0; k < *n; k++) {
        at[k].account = get_text(i);
        at[k].joined = get_date(i);
        at[k].left = get_date(i);
    }
    return at;
}

static void load_organization(in *i, program *p) {
    crd_organization *g = &p->organization;
    g->payer = get_text(i);
    g->sharing = load_sharing(i, &g->sharing_count);
    g->members = load_members(i, &g->members_count);
}

static void load_settlement(in *i, program *p) {
    static const char why[] = "a settlement option has no known value";
    p->settlement.pause = (crd_pause_mode)get_choice(i, CRD_PAUSE_MONTH_END + 1, why);
    p->settlement.validity = (crd_validity_mode)get_choice(i, CRD_VALIDITY_DAY + 1, why);
    p->settlement.order = (crd_order_mode)get_choice(i, CRD_ORDER_SKU + 1, why);
    p->settlement.rank = (crd_rank_mode)get_choice(i, CRD_RANK_GROSS + 1, why);
    p->settlement.owner = (crd_owner_mode)get_choice(i, CRD_OWNER_ALWAYS_FIRST + 1, why);
    p->settlement.join = (crd_join_mode)get_choice(i, CRD_JOIN_WHOLE_MONTH + 1, why);
}

static void load_currency(in *i, program *p) { p->currency = get_text(i); }

/* ---- the file ---- */

static const struct {
    const char *name;
    void (*load)(in *, program *);
} loaders[] = {
#define SECTION(name, what) {#name, load_##name},
#include "sections.def"
#undef SECTION
};

static const char *load_section(in *file, program *p, size_t s) {
    uint64_t length = get(file, 8);
    if (length > (size_t)(file->end - file->at)) return "it ends too early";
    in section = {file->a, file->at, file->at + length, file->why};
    loaders[s].load(&section, p);
    if (section.why == NULL && section.at != section.end) return "it is longer than what it holds";
    file->at = section.end;
    return section.why;
}

/* The sections; the bytes are copied once and every text points into the copy. */
static bool load_sections(program *p, crd_diagnostics *d, crd_str name, crd_str body) {
    const char *copy = arena_copy(&p->memory, body.ptr, body.len);
    if (copy == NULL) return false;
    in file = {&p->memory, copy, copy + body.len, NULL};
    for (size_t s = 0; s < sizeof loaders / sizeof *loaders; s++) {
        const char *why = load_section(&file, p, s);
        if (p->memory.m->failed) return false;
        if (why == NULL) continue;
        diag_add_file(d, DIAG_PROGRAM_DAMAGED, name, 0, 0, "section `%s` cannot be read: %s", loaders[s].name, why);
        return false;
    }
    if (file.at == file.end) return true;
    diag_add_file(d, DIAG_PROGRAM_DAMAGED, name, 0, 0, "there are %zu bytes after the last section",
                  (size_t)(file.end - file.at));
    return false;
}

bool program_is_file(crd_str bytes) {
    return bytes.len >= strlen(FILE_MAGIC) && memcmp(bytes.ptr, FILE_MAGIC, strlen(FILE_MAGIC)) == 0;
}

/* Magic, version, size and digest. */
static bool check_frame(crd_diagnostics *d, crd_str name, crd_str bytes) {
    if (!program_is_file(bytes)) {
        diag_add_file(d, DIAG_PROGRAM_NOT_ONE, name, 0, 0, "this is not a file of `crd build`");
        return false;
    }
    if (bytes.len < FILE_HEADER + FILE_DIGEST) {
        diag_add_file(d, DIAG_PROGRAM_DAMAGED, name, 0, 0, "the file ends after %zu bytes", bytes.len);
        return false;
    }
    in header = {NULL, bytes.ptr + strlen(FILE_MAGIC), bytes.ptr + FILE_HEADER, NULL};
    uint32_t version = get_u32(&header);
    if (version != FILE_VERSION) {
        diag *g =
            diag_add_file(d, DIAG_PROGRAM_VERSION, name, 0, 0, "format version %u, expected %u", version, FILE_VERSION);
        diag_help(d, g, "build the policy again with this version of crd");
        return false;
    }
    in footer = {NULL, bytes.ptr + bytes.len - FILE_DIGEST, bytes.ptr + bytes.len, NULL};
    if (get(&footer, FILE_DIGEST) == file_digest((crd_str){bytes.ptr, bytes.len - FILE_DIGEST})) return true;
    diag *g = diag_add_file(d, DIAG_PROGRAM_DAMAGED, name, 0, 0, "the digest does not match what the file holds");
    diag_help(d, g, "copy the file again, or build it again with `crd build`");
    return false;
}

program *program_load(mem *m, crd_diagnostics *d, crd_str name, crd_str bytes) {
    if (!check_frame(d, name, bytes)) return NULL;
    program *p = program_new(m);
    if (p == NULL) return NULL;
    crd_str body = {bytes.ptr + FILE_HEADER, bytes.len - FILE_HEADER - FILE_DIGEST};
    if (load_sections(p, d, name, body) && program_verify(p, d, name)) return p;
    program_free(p);
    return NULL;
}
