/* SPDX-License-Identifier: Apache-2.0
 *
 * Values that cross the door to hooks: looking into them, and showing them. */
#include "base/hook.h"

const hook_value *hook_member(const hook_value *record, crd_str key) {
    size_t low = 0, high = record->items_n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_cmp(key, record->items[middle].key);
        if (order == 0) return &record->items[middle].value;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

/* ---- showing ---- */

static void quoted(text *out, crd_str s) {
    text_char(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] == '\n') {
            text_add(out, STR("\\n"));
        } else if (s.ptr[i] == '\t') {
            text_add(out, STR("\\t"));
        } else {
            if (s.ptr[i] == '"' || s.ptr[i] == '\\') text_char(out, '\\');
            text_char(out, s.ptr[i]);
        }
    }
    text_char(out, '"');
}

/* The shortest form: 0.5, not 0.50. */
static void number(text *out, dec n) {
    char digits[CRD_MONEY_MAX];
    size_t len = crd_money_text(dec_money(n), digits);
    while (len > 0 && digits[len - 1] == '0') len--;
    if (len > 0 && digits[len - 1] == '.') len--;
    text_add(out, (crd_str){digits, len});
}

static void money(text *out, const hook_value *v) {
    char amount[CRD_MONEY_MAX];
    text_add(out, (crd_str){amount, crd_money_text(dec_money(v->number), amount)});
    text_char(out, ' ');
    text_add(out, v->text);
}

static void date(text *out, crd_date day) {
    char digits[CRD_DATE_MAX];
    text_add(out, (crd_str){digits, crd_date_text(day, digits)});
}

static bool name_like(crd_str s) {
    bool name = s.len > 0 && !(s.ptr[0] >= '0' && s.ptr[0] <= '9');
    for (size_t i = 0; name && i < s.len; i++)
        name = s.ptr[i] == '_' || (s.ptr[i] >= '0' && s.ptr[i] <= '9') ||
               ((s.ptr[i] | 32) >= 'a' && (s.ptr[i] | 32) <= 'z');
    return name;
}

static void items(text *out, const hook_value *v) {
    bool record = v->kind == HOOK_RECORD;
    text_add(out, record ? STR("{ ") : STR("["));
    for (size_t i = 0; i < v->items_n; i++) {
        if (i > 0) text_add(out, STR(", "));
        if (record && name_like(v->items[i].key)) text_add(out, v->items[i].key);
        if (record && !name_like(v->items[i].key)) quoted(out, v->items[i].key);
        if (record) text_add(out, STR(" = "));
        hook_value_text(out, &v->items[i].value);
    }
    text_add(out, record ? STR(" }") : STR("]"));
}

void hook_value_text(text *out, const hook_value *v) {
    switch (v->kind) {
    case HOOK_NIL: text_add(out, STR("nil")); return;
    case HOOK_BOOL: text_add(out, v->yes ? STR("true") : STR("false")); return;
    case HOOK_INTEGER: text_format(out, "%lld", (long long)v->integer); return;
    case HOOK_NUMBER: number(out, v->number); return;
    case HOOK_TEXT: quoted(out, v->text); return;
    case HOOK_MONEY: money(out, v); return;
    case HOOK_DATE: date(out, v->day); return;
    case HOOK_LIST:
    case HOOK_RECORD: items(out, v); return;
    }
}

/* ---- failures ---- */

const char *hook_help(diag_code code) {
    switch (code) {
    case DIAG_HOOKS_UNAVAILABLE: return "use a build with Lua";
    case DIAG_HOOK_INSTRUCTIONS: return "let it do less, or give it more with `--hook-budget instructions=N`";
    case DIAG_HOOK_MEMORY: return "let it take less, or give it more with `--hook-budget memory=BYTES`";
    case DIAG_HOOK_TIME: return "let it do less, or give it more with `--hook-budget milliseconds=N`";
    case DIAG_HOOK_OUTPUT: return "let it return less, or give it more with `--hook-budget output=BYTES`";
    default: return NULL;
    }
}
