package id.jamsos.platform.operate;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers the description of this API, which is the document in docs/operations. */
@RestController
final class OperatorDescriptionController {
    private static final Resource DESCRIPTION = new ClassPathResource("operations/operator-openapi.yaml");

    @GetMapping("/actuator/operator-openapi.yaml")
    ResponseEntity<Resource> describe() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(DESCRIPTION);
    }
}
