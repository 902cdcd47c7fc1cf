package org.tianwang.alert.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;

/** Which unit is sent, and what it is told; with {@code reserve} it is only set aside, to be sent later. */
public record IssueTaskRequest(
        @NotNull UUID unitId, @Size(max = 2000) String instructions, Boolean reserve) {

    boolean isReserved() {
        return Boolean.TRUE.equals(reserve);
    }
}
