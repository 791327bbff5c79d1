package id.jamsos.platform.operate;

import id.jamsos.platform.consume.EventConsumers;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/**
 * The controllers of operators. They live in the context of the management port, so no path of theirs exists on the port
 * that the gateway routes to. Found by Spring Boot through its list of management configurations.
 */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBean(EventConsumers.class)
@Import({
    ParkedController.class,
    ParkedDecisionController.class,
    OutboxController.class,
    LagController.class,
    OperatorActionController.class,
    FigureController.class,
    OperatorDescriptionController.class
})
class OperatorApi {}
