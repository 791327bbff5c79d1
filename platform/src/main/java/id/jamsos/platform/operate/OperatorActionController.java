package id.jamsos.platform.operate;

import id.jamsos.platform.audit.OperatorAction;
import id.jamsos.platform.audit.OperatorActions;
import id.jamsos.platform.problem.FieldErrors;
import id.jamsos.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what operators did, the newest first. */
@RestController
@RequestMapping("/actuator/operator-actions")
final class OperatorActionController {
    private final OperatorActions actions;

    OperatorActionController(OperatorActions actions) {
        this.actions = actions;
    }

    @GetMapping
    Page<OperatorAction> list(
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable Integer limit) {
        var errors = new FieldErrors();
        String before = Paging.entry(after, errors);
        int most = Paging.limit(limit, errors);
        errors.throwIfAny();
        List<OperatorAction> found = actions.before(before, most + 1);
        return found.size() <= most
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, most), found.get(most - 1).id());
    }
}
