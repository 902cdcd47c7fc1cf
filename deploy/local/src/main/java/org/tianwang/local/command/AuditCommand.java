package org.tianwang.local.command;

import picocli.CommandLine.Command;

/** Groups the commands about the audit trail. */
@Command(name = "audit", description = "The audit trail.", subcommands = AuditVerifyCommand.class)
final class AuditCommand {}
