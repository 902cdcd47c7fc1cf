/** The subcommands of {@code ./tianwang}; each is thin and says in one sentence what went wrong. */
package org.tianwang.local.command;
