package id.jamsos.contribution.partner.web;

import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes the header that a {@code CommandIdentity} is made of. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(name = "Idempotency-Key", in = ParameterIn.HEADER, required = true, schema = @Schema(type = "string"))
@interface IdempotencyKey {}
