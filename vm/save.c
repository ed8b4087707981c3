/* SPDX-License-Identifier: Apache-2.0
 *
 * Writes a program as a .crdc file. One program has one form: fixed sections, fixed widths, little-endian. */
#include "vm/file.h"

typedef text out;

static void put(out *o, uint64_t n, int bytes) {
    for (int i = 0; i < bytes; i++) text_char(o, (char)(n >> (8 * i)));
}

static void put_byte(out *o, uint32_t n) { put(o, n, 1); }
static void put_u32(out *o, size_t n) { put(o, n, 4); }
static void put_date(out *o, int32_t day) { put(o, (uint32_t)day, 4); }

static void put_money(out *o, crd_money amount) {
    put(o, amount.lo, 8);
    put(o, (uint64_t)amount.hi, 8);
}

static void put_text(out *o, crd_str s) {
    put_u32(o, s.ptr == NULL ? FILE_ABSENT : s.len);
    text_add(o, s);
}

static void put_texts(out *o, const crd_str *at, size_t n) {
    put_u32(o, n);
    for (size_t i = 0; i < n; i++) put_text(o, at[i]);
}

static void put_indexes(out *o, const uint32_t *at, size_t n) {
    put_u32(o, n);
    for (size_t i = 0; i < n; i++) put_u32(o, at[i]);
}

static void put_range(out *o, code_range r) {
    put_u32(o, r.begin);
    put_u32(o, r.end);
}

static void put_place(out *o, const crd_place *at) {
    put_text(o, at->file);
    put_u32(o, at->line);
    put_u32(o, at->column);
    put_u32(o, at->end_line);
    put_u32(o, at->end_column);
}

/* ---- sections ---- */

static void save_texts(out *o, const program *p) { put_texts(o, p->texts, p->texts_n); }

static void save_columns(out *o, const program *p) {
    put_u32(o, p->columns_n);
    for (size_t i = 0; i < p->columns_n; i++) {
        put_byte(o, p->columns[i].id);
        put_text(o, p->columns[i].tag);
    }
}

static void save_predicates(out *o, const program *p) {
    put_u32(o, p->predicates_n);
    for (const predicate *q = p->predicates; q < p->predicates + p->predicates_n; q++) {
        put_byte(o, q->op);
        put_byte(o, q->fold);
        put_byte(o, q->of_category);
        put_u32(o, q->column);
        put_indexes(o, q->texts, q->texts_n);
    }
}

static void save_setting(out *o, const hook_value *v) {
    put_byte(o, v->kind);
    switch (v->kind) {
    case HOOK_INTEGER: put(o, (uint64_t)v->integer, 8); break;
    case HOOK_NUMBER: put_money(o, dec_money(v->number)); break;
    case HOOK_TEXT: put_text(o, v->text); break;
    case HOOK_MONEY:
        put_money(o, dec_money(v->number));
        put_text(o, v->text);
        break;
    case HOOK_DATE: put_date(o, v->day); break;
    case HOOK_LIST:
        put_u32(o, v->items_n);
        for (size_t i = 0; i < v->items_n; i++) save_setting(o, &v->items[i].value);
        break;
    default: break;
    }
}

static void save_hooks(out *o, const program *p) {
    put_u32(o, p->hooks_n);
    for (const program_hook *h = p->hooks; h < p->hooks + p->hooks_n; h++) {
        put_text(o, h->name);
        put_text(o, h->path);
        put_text(o, h->text);
        put_u32(o, h->settings_n);
        for (size_t i = 0; i < h->settings_n; i++) {
            put_text(o, h->settings[i].key);
            save_setting(o, &h->settings[i].value);
        }
    }
}

static void save_questions(out *o, const program *p) {
    put_u32(o, p->questions_n);
    for (const program_question *q = p->questions; q < p->questions + p->questions_n; q++) {
        put_u32(o, q->hook);
        put_text(o, q->function);
        put_u32(o, q->columns_n);
        for (size_t i = 0; i < q->columns_n; i++) {
            put_byte(o, q->of_category[i]);
            put_u32(o, q->columns[i]);
        }
    }
}

static void save_constant(out *o, const value *v) {
    put_byte(o, v->type);
    switch (v->type) {
    case VALUE_MONEY:
        put_money(o, dec_money(v->number));
        put_text(o, v->currency);
        break;
    case VALUE_NUMBER:
    case VALUE_PERCENT: put_money(o, dec_money(v->number)); break;
    case VALUE_DATE:
    case VALUE_MONTH: put_date(o, v->day); break;
    case VALUE_DAYS:
    case VALUE_MONTHS: put(o, (uint64_t)v->days, 8); break;
    case VALUE_TEXT: put_text(o, v->text); break;
    case VALUE_LIST: put_texts(o, v->list.at, v->list.n); break;
    default: break;
    }
}

static void save_constants(out *o, const program *p) {
    put_u32(o, p->constants_n);
    for (size_t i = 0; i < p->constants_n; i++) save_constant(o, &p->constants[i]);
}

static void save_rule(out *o, const program_rule *r) {
    put_byte(o, r->kind);
    put_text(o, r->label);
    put_u32(o, r->code);
    put_place(o, &r->place);
}

static void save_categories(out *o, const program *p) {
    put_u32(o, p->categories_n);
    for (const program_category *c = p->categories; c < p->categories + p->categories_n; c++) {
        put_text(o, c->name);
        put_text(o, c->aws_name);
        put_date(o, c->effective);
        put_range(o, c->code);
        put_u32(o, c->rules_n);
        for (size_t i = 0; i < c->rules_n; i++) save_rule(o, &c->rules[i]);
        put_indexes(o, c->columns, c->columns_n);
        put_indexes(o, c->categories, c->categories_n);
    }
}

static void save_guards(out *o, const program *p) {
    put_u32(o, p->guards_n);
    for (const program_guard *g = p->guards; g < p->guards + p->guards_n; g++) {
        put_text(o, g->name);
        put_byte(o, g->subject);
        put_byte(o, g->severity);
        put_byte(o, g->simulated);
        put_range(o, g->where);
        put_range(o, g->require);
        put_text(o, g->text);
        put_place(o, &g->place);
    }
}

static void save_filter(out *o, const program *p) { put_range(o, p->where); }
static void save_code(out *o, const program *p) { put_indexes(o, p->code, p->code_n); }

static void save_accounts(out *o, const program *p) {
    put_u32(o, p->accounts_n);
    for (size_t i = 0; i < p->accounts_n; i++) {
        put_text(o, p->accounts[i].name);
        put_text(o, p->accounts[i].id);
        put_text(o, p->accounts[i].display);
    }
}

static void save_restriction(out *o, const crd_restriction *r) {
    put_date(o, r->from);
    put_u32(o, (uint32_t)r->category);
    put_text(o, r->value);
}

static void put_call(out *o, const crd_call *call) {
    put_text(o, call->hook);
    put_text(o, call->function);
}

static void save_pause(out *o, const crd_pause *s) {
    put_date(o, s->from);
    put_date(o, s->until);
    put_text(o, s->because);
    put_call(o, &s->call);
}

static void save_reaction(out *o, const crd_reaction *r) {
    put_byte(o, r->event);
    put_u32(o, (uint32_t)r->days);
    put_u32(o, (uint32_t)r->months);
    put_call(o, &r->call);
}

static void save_credit(out *o, const crd_credit *c) {
    put_text(o, c->name);
    put_text(o, c->id);
    put_text(o, c->type);
    put_text(o, c->program);
    put_text(o, c->currency);
    put_money(o, c->amount);
    put_byte(o, c->has_balance);
    put_money(o, c->balance);
    put_date(o, c->balance_on);
    put_date(o, c->starts);
    put_date(o, c->expires);
    put_text(o, c->owner);
    put_byte(o, c->covers_all);
    put_texts(o, c->covers, c->covers_count);
    put_byte(o, c->before_discounts);
    put_byte(o, c->share_listed);
    put_texts(o, c->share_with, c->share_with_count);
    put_u32(o, c->restrictions_count);
    for (size_t i = 0; i < c->restrictions_count; i++) save_restriction(o, &c->restrictions[i]);
    put_u32(o, c->pauses_count);
    for (size_t i = 0; i < c->pauses_count; i++) save_pause(o, &c->pauses[i]);
    put_texts(o, c->purchases, c->purchases_count);
    put_u32(o, c->reactions_count);
    for (size_t i = 0; i < c->reactions_count; i++) save_reaction(o, &c->reactions[i]);
}

static void save_credits(out *o, const program *p) {
    put_u32(o, p->credits_n);
    for (size_t i = 0; i < p->credits_n; i++) save_credit(o, &p->credits[i]);
}

static void save_organization(out *o, const program *p) {
    const crd_organization *g = &p->organization;
    put_text(o, g->payer);
    put_u32(o, g->sharing_count);
    for (const crd_sharing *s = g->sharing; s < g->sharing + g->sharing_count; s++) {
        put_date(o, s->from);
        put_text(o, s->account);
        put_byte(o, s->on);
    }
    put_u32(o, g->members_count);
    for (const crd_member *s = g->members; s < g->members + g->members_count; s++) {
        put_text(o, s->account);
        put_date(o, s->joined);
        put_date(o, s->left);
    }
}

static void save_settlement(out *o, const program *p) {
    put_byte(o, p->settlement.pause);
    put_byte(o, p->settlement.validity);
    put_byte(o, p->settlement.order);
    put_byte(o, p->settlement.rank);
    put_byte(o, p->settlement.owner);
    put_byte(o, p->settlement.join);
}

static void save_currency(out *o, const program *p) { put_text(o, p->currency); }

/* ---- the file ---- */

static void (*const savers[])(out *, const program *) = {
#define SECTION(name, what) save_##name,
#include "sections.def"
#undef SECTION
};

static void save_section(out *file, out *section, const program *p, size_t i) {
    section->n = 0;
    savers[i](section, p);
    put(file, section->n, 8);
    text_add(file, text_str(section));
}

uint64_t file_digest(crd_str bytes) {
    uint64_t h = 0xcbf29ce484222325u;
    for (size_t i = 0; i < bytes.len; i++) h = (h ^ (unsigned char)bytes.ptr[i]) * 0x100000001b3u;
    return h;
}

crd_status program_save(const program *p, mem *m, crd_write_fn write, void *ud) {
    out file, section;
    text_init(&file, m);
    text_init(&section, m);
    text_add(&file, STR(FILE_MAGIC));
    put_u32(&file, FILE_VERSION);
    for (size_t i = 0; i < sizeof savers / sizeof *savers; i++) save_section(&file, &section, p, i);
    put(&file, file_digest(text_str(&file)), FILE_DIGEST);
    crd_status status = m->failed ? CRD_NOMEM : CRD_OK;
    if (status == CRD_OK && !write(ud, file.at, file.n)) status = CRD_IO;
    text_free(&section);
    text_free(&file);
    return status;
}
