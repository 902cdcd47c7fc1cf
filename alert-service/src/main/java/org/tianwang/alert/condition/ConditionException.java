package org.tianwang.alert.condition;

import java.util.List;

/** A text that is no condition; never empty of errors. */
public final class ConditionException extends Exception {

    private final transient List<ConditionError> errors;

    ConditionException(List<ConditionError> errors) {
        super(errors.getFirst().text(), null, false, false);
        this.errors = List.copyOf(errors);
    }

    public List<ConditionError> errors() {
        return errors;
    }
}
