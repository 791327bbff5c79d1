package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.web.MergePatch;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Terms with some of them changed, read and checked like a body that names them all. */
@Component
final class TermsPatch {

    private final JsonMapper json;

    TermsPatch(JsonMapper json) {
        this.json = json;
    }

    /**
     * The terms after the patch.
     *
     * @throws id.jamsos.platform.problem.ProblemException 400 naming every wrong field
     */
    PartnerTerms apply(ObjectNode patch, PartnerTerms terms, HttpServletRequest request) {
        var errors = new FieldErrors();
        var patched = new TermsReader(errors, "").read(merged(patch, terms, request));
        errors.throwIfAny();
        return patched.orElseThrow();
    }

    private TermsBody merged(ObjectNode patch, PartnerTerms terms, HttpServletRequest request) {
        try {
            ObjectNode target = json.valueToTree(TermsBody.of(terms));
            MergePatch.apply(patch, target);
            return json.treeToValue(target, TermsBody.class);
        } catch (JacksonException e) {
            throw new HttpMessageNotReadableException(
                    "not the terms of a partner", e, new ServletServerHttpRequest(request));
        }
    }
}
