package org.tianwang.alert.condition;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The text must be a condition; each error is told with its line and column. Null is none. */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ValidCondition.Check.class)
public @interface ValidCondition {

    String message() default "is not a condition";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Compiles it. */
    class Check implements ConstraintValidator<ValidCondition, String> {

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            if (text == null || text.isBlank()) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            var errors = ConditionCompiler.errors(text);
            errors.forEach(error -> context.buildConstraintViolationWithTemplate(plain(error.text()))
                    .addConstraintViolation());
            return errors.isEmpty();
        }

        /** What somebody wrote must not be taken for a template. */
        private static String plain(String text) {
            return text.replace("\\", "\\\\")
                    .replace("{", "\\{")
                    .replace("}", "\\}")
                    .replace("$", "\\$");
        }
    }
}
