package org.tianwang.local.command;

import picocli.CommandLine.Command;

/** Groups the commands about cameras. */
@Command(name = "camera", description = "Cameras.", subcommands = CameraAddCommand.class)
final class CameraCommand {}
