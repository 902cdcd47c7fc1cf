package org.tianwang.alert.rule;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tianwang.alert.condition.ValidCondition;
import org.tianwang.contracts.ops.Severity;
import org.tianwang.contracts.sky.DetectionKind;

/**
 * A rule as somebody wants it. Object classes are COCO names in lower case, none for any; {@code enabled} is true
 * unless it says otherwise: a rule that was written down is meant to work.
 */
public record RuleRequest(
        @NotBlank @Size(max = 200) @Pattern(regexp = "\\P{Cntrl}*", message = "must not hold control characters")
        String name,

        @NotNull Severity severity,
        @NotEmpty Set<@NotNull DetectionKind> eventKinds,

        @Size(max = 100)
        Set<@NotNull @Pattern(regexp = "[a-z][a-z ]{0,39}", message = "must be a COCO name such as person") String>
                objectClasses,

        @DecimalMin("0") @DecimalMax("1") Double minConfidence,
        @Min(0) @Max(86_400) Integer minDwellSeconds,
        @Valid RuleScope scope,
        @Size(max = 100) List<@NotNull @Valid ScheduleWindow> schedule,
        @NotNull @Min(1) @Max(86_400) Integer groupingSeconds,

        @ValidCondition
        @Schema(description = "Extra condition in CEL, see /api/v1/rules/condition-check; none when absent or blank.")
        String condition,

        @Min(10)
        @Max(86_400)
        @Schema(
                description =
                        "An alert clears once nothing was seen of it for so long; absent for the service's own figure.")
        Integer clearAfterSeconds,

        Boolean enabled) {

    public RuleDefinition definition() {
        return new RuleDefinition(
                name.strip(),
                severity,
                eventKinds,
                Defaults.orEmpty(objectClasses),
                minConfidence,
                minDwellSeconds,
                scope == null ? RuleScope.EVERYWHERE : scope,
                schedule == null ? List.of() : schedule,
                groupingSeconds,
                condition == null || condition.isBlank() ? null : condition.strip(),
                clearAfterSeconds);
    }

    boolean on() {
        return enabled == null || enabled;
    }
}
