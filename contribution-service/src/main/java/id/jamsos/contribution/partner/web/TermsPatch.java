package id.jamsos.contribution.partner.web;

import id.jamsos.contribution.partner.PartnerTerms;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.web.MergePatch;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
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
        var patched = new TermsReader(errors, "")
                .read(MergePatch.merged(json, TermsBody.of(terms), patch, TermsBody.class, request));
        errors.throwIfAny();
        return patched.orElseThrow();
    }
}
