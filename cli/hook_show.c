/* SPDX-License-Identifier: Apache-2.0
 *
 * What crd hook run shows of its trial: for people, and as JSON (the contract of docs/json.md). */
#include <stdlib.h>

#include "hook.h"

/* ---- People ---- */

static bool write_safe(void *ud, const char *bytes, size_t len) {
    output_str(ud, (crd_str){bytes, len});
    return true;
}

static void value_line(output *o, const crd_run *run, const crd_hook_value *value) {
    if (!crd_hook_value_text(run, value, write_safe, o)) output_text(o, "?");
    output_text(o, "\n");
}

/* A record with a line for each member, anything else in one. */
static void argument_lines(output *o, const crd_run *run, const char *name, const crd_hook_value *value) {
    crd_str key;
    const crd_hook_value *item;
    output_styled(o, STYLE_BOLD, name);
    if (!crd_hook_value_item(value, 0, &key, &item) || !key.ptr) {
        output_text(o, "  ");
        value_line(o, run, value);
        return;
    }
    output_text(o, "\n");
    for (size_t i = 0; crd_hook_value_item(value, i, &key, &item); i++) {
        output_text(o, "  ");
        output_str(o, key);
        output_spaces(o, key.len < 12 ? 12 - key.len : 0);
        output_text(o, "  ");
        value_line(o, run, item);
    }
}

static void settings_lines(output *o, const crd_run *run, const crd_hook_value *settings) {
    crd_str key;
    const crd_hook_value *item;
    if (crd_hook_value_item(settings, 0, &key, &item))
        argument_lines(o, run, "settings", settings);
    else
        output_text(o, "without settings\n");
}

static void action_lines(output *o, const crd_trial_call *call) {
    if (call->actions_count == 0) output_text(o, "which asks for nothing\n");
    for (size_t i = 0; i < call->actions_count; i++) {
        const crd_action *action = &call->actions[i];
        output_format(o, "which is: %s on %s (%s): ", crd_action_text(action->kind), text_date(action->on).at,
                      crd_action_state_text(action->state));
        output_str(o, action->title);
        output_text(o, "\n");
    }
}

static void pause_lines(output *o, const char *credit, const crd_trial_call *call) {
    if (call->reactivates != CRD_NO_DATE) {
        output_format(o, "which is: %s re-activates on %s\n", credit, text_date(call->reactivates).at);
        return;
    }
    output_format(o, "which is: %s stays paused: ", credit);
    output_str(o, call->reason);
    output_text(o, "\n");
}

static void call_lines(cli *c, const crd_run *run, const crd_trial *result, const crd_trial_call *call) {
    output *o = &c->out;
    output_text(o, "\n");
    for (size_t i = 0; i < call->arguments_count; i++)
        argument_lines(o, run, call->arguments[i].name, call->arguments[i].value);
    output_text(o, "\n");
    output_styled(o, STYLE_BOLD, "returned");
    output_text(o, " ");
    value_line(o, run, call->returned);
    switch (result->place) {
    case CRD_TRIAL_PAUSE: pause_lines(o, c->options.credit, call); break;
    case CRD_TRIAL_EVENT: action_lines(o, call); break;
    case CRD_TRIAL_RULE:
        output_text(o, call->answer ? "which is: the rule holds\n" : "which is: the rule does not hold\n");
        break;
    }
}

static void never(output *o, const options *wanted, const crd_reaction *event) {
    output_format(o, "\nnever called: %s ", wanted->credit);
    if (event) {
        char *text = place_text(event);
        output_format(o, "has no such event: %s\n", text);
        free(text);
    } else {
        output_text(o, "has no pause; an event is named by --on\n");
    }
}

void hook_people(cli *c, const crd_run *run, const crd_trial_options *tried, const crd_trial *result) {
    output *o = &c->out;
    output_style(o, STYLE_BOLD);
    output_format(o, "%.*s of ", TEXT_ARG(tried->function));
    output_str(o, text_of(tried->path));
    output_style(o, STYLE_PLAIN);
    output_format(o, " as of %s", text_date(c->config.as_of).at);
    if (tried->hook.ptr) output_format(o, ", as the hook %.*s", TEXT_ARG(tried->hook));
    output_text(o, "\n\n");
    settings_lines(o, run, result->settings);
    for (size_t i = 0; i < result->calls_count; i++) call_lines(c, run, result, &result->calls[i]);
    if (result->calls_count == 0) never(o, &c->options, tried->event);
}

/* ---- JSON: the contract of docs/json.md ---- */

static void member_value(crd_json *json, const char *key, const crd_hook_value *value) {
    crd_json_key(json, key);
    crd_hook_value_json(value, json);
}

static void json_actions(crd_json *json, const crd_trial_call *call) {
    member_array(json, "actions");
    for (size_t i = 0; i < call->actions_count; i++) {
        const crd_action *action = &call->actions[i];
        crd_json_object(json);
        member_text(json, "kind", text_of(crd_action_text(action->kind)));
        member_date(json, "on", action->on);
        member_text(json, "state", text_of(crd_action_state_text(action->state)));
        member_text(json, "title", action->title);
        member_text(json, "text", action->text);
        crd_json_object_end(json);
    }
    crd_json_array_end(json);
}

static void json_call(crd_json *json, const crd_trial *result, const crd_trial_call *call) {
    crd_json_object(json);
    member_object(json, "arguments");
    for (size_t i = 0; i < call->arguments_count; i++)
        member_value(json, call->arguments[i].name, call->arguments[i].value);
    crd_json_object_end(json);
    member_value(json, "returned", call->returned);
    switch (result->place) {
    case CRD_TRIAL_PAUSE:
        member_date(json, "reactivates", call->reactivates);
        member_text(json, "reason", call->reason);
        break;
    case CRD_TRIAL_EVENT: json_actions(json, call); break;
    case CRD_TRIAL_RULE: member_bool(json, "answer", call->answer); break;
    }
    crd_json_object_end(json);
}

void hook_json(cli *c, const crd_trial_options *tried, const crd_trial *result) {
    crd_json json;
    json_open(&json, &c->out);
    member_date(&json, "as_of", c->config.as_of);
    member_text(&json, "file", text_of(tried->path));
    member_text(&json, "hook", tried->hook);
    member_text(&json, "function", tried->function);
    member_text(&json, "credit", text_of(c->options.credit));
    member_value(&json, "settings", result->settings);
    member_array(&json, "calls");
    for (size_t i = 0; i < result->calls_count; i++) json_call(&json, result, &result->calls[i]);
    crd_json_array_end(&json);
    json_close(&json);
}
