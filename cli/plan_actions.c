/* SPDX-License-Identifier: Apache-2.0
 *
 * crd plan: what the policy's hooks ask for, and when they let pauses end. */
#include <stdlib.h>

#include "cli.h"
#include "table.h"

#define TEXT_INDENT 13

bool plan_action_fails(const options *o, const crd_action *action) {
    bool asked = action->kind == CRD_ACTION_FAIL || o->fail_on[action->kind];
    return action->state == CRD_ACTION_DUE && asked;
}

/* ---- for people ---- */

static style action_style(const options *wanted, const crd_action *action) {
    if (plan_action_fails(wanted, action)) return STYLE_BAD;
    return action->state == CRD_ACTION_DUE ? STYLE_WARN : STYLE_PLAIN;
}

/* The bytes of a line: up to its end, or to the last blank that leaves it as wide as a table. A word that is wider
 * stands alone. */
static size_t line_length(crd_str text) {
    size_t last = 0, i = 0, width = TEXT_INDENT;
    for (; i < text.len && text.ptr[i] != '\n'; i++) {
        width += ((unsigned char)text.ptr[i] & 0xc0) != 0x80;
        if (text.ptr[i] == ' ') last = i;
        if (width > TABLE_WIDTH && last > 0) return last;
    }
    return i;
}

/* The lines of a text, below what they belong to. */
static void lines(output *o, crd_str text) {
    while (text.len > 0) {
        size_t len = line_length(text), used = len < text.len ? len + 1 : len;
        if (len > 0) output_spaces(o, TEXT_INDENT);
        output_str(o, (crd_str){text.ptr, len});
        output_text(o, "\n");
        text = (crd_str){text.ptr + used, text.len - used};
    }
}

static void action(output *o, const options *wanted, const crd_plan *plan, const crd_action *a) {
    char *state = must_format("%-8s", crd_action_state_text(a->state));
    output_text(o, "  ");
    output_styled(o, action_style(wanted, a), state);
    output_format(o, "  %s  %-6s  ", text_date(a->on).at, crd_action_text(a->kind));
    output_str(o, plan->credits[a->credit].credit->name);
    output_text(o, ": ");
    output_str(o, a->title);
    output_text(o, "\n");
    lines(o, a->text);
    free(state);
}

/* What is to be done now comes first, then what is to come; of what is over, how much there was. */
void plan_actions(output *o, const options *wanted, const crd_plan *plan, bool failing_only) {
    static const crd_action_state states[] = {CRD_ACTION_DUE, CRD_ACTION_UPCOMING};
    bool begun = false;
    size_t past = 0;
    for (size_t s = 0; s < sizeof states / sizeof states[0]; s++)
        for (size_t i = 0; i < plan->actions_count; i++) {
            const crd_action *a = &plan->actions[i];
            if (a->state != states[s] || (failing_only && !plan_action_fails(wanted, a))) continue;
            if (!begun) plan_heading(o, "Actions");
            begun = true;
            action(o, wanted, plan, a);
        }
    for (size_t i = 0; i < plan->actions_count; i++) past += plan->actions[i].state == CRD_ACTION_PAST;
    if (past == 0 || failing_only) return;
    if (!begun) plan_heading(o, "Actions");
    output_format(o, "  %zu %s past\n", past, past == 1 ? "is" : "are");
}

void plan_reactivations(output *o, const crd_plan *plan) {
    for (size_t i = 0; i < plan->credits_count; i++)
        for (size_t k = 0; k < plan->credits[i].pauses_count; k++) {
            const crd_pause *pause = &plan->credits[i].pauses[k];
            if (!pause->call.hook.ptr) continue;
            output_text(o, "  ");
            output_str(o, plan->credits[i].credit->name);
            if (pause->until != CRD_NO_DATE)
                output_format(o, ": re-activation on %s", text_date(pause->until).at);
            else
                output_text(o, ": still paused: ");
            output_str(o, pause->reason);
            output_text(o, " (");
            output_str(o, pause->call.hook);
            output_text(o, ".");
            output_str(o, pause->call.function);
            output_text(o, ")\n");
        }
}

/* ---- for machines ---- */

void plan_actions_json(crd_json *json, const crd_plan *plan) {
    member_array(json, "actions");
    for (size_t i = 0; i < plan->actions_count; i++) {
        const crd_action *a = &plan->actions[i];
        crd_json_object(json);
        member_text(json, "kind", text_of(crd_action_text(a->kind)));
        member_date(json, "on", a->on);
        member_text(json, "credit", plan->credits[a->credit].credit->name);
        member_text(json, "title", a->title);
        member_text(json, "state", text_of(crd_action_state_text(a->state)));
        member_text(json, "event", text_of(crd_event_text(a->event)));
        member_date(json, "of", a->event_on);
        member_count(json, "days", (uint64_t)a->days);
        member_count(json, "months", (uint64_t)a->months);
        member_text(json, "text", a->text);
        member_call(json, "by", a->by);
        member_count(json, "number", a->number);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}
