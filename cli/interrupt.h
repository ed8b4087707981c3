/* SPDX-License-Identifier: Apache-2.0
 *
 * What a signal must not leave behind: a temporary file, a line of progress, a coloured terminal. */
#ifndef CLI_INTERRUPT_H
#define CLI_INTERRUPT_H

#include <stdbool.h>

/* From here on SIGINT, SIGTERM and SIGHUP tidy up before they end the program, as they would have without us: the shell
 * sees the signal. One that is ignored (nohup, a job in the background) stays so. */
void interrupts_catch(void);
/* Keeps them waiting while something is made, or given away, that they would tidy up. Not nested. */
void interrupts_hold(void);
void interrupts_release(void);
/* The file to remove; NULL: none. The name is kept by the caller. */
void interrupt_removes(const char *path);
/* Whether a line of progress stands on standard error, and whether standard output may be coloured. */
void interrupt_clears(bool line);
void interrupt_uncolors(bool colored);

#endif
