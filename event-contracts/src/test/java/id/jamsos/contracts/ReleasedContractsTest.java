package id.jamsos.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReleasedContractsTest {
    static List<String> released() {
        return ContractFiles.names(ContractFiles.RELEASED);
    }

    @ParameterizedTest
    @MethodSource("released")
    void a_released_contract_is_not_changed_in_place(String contract) {
        var released = ContractFiles.schema(ContractFiles.RELEASED, contract);

        assertThat(ChangesInPlace.forbidden(released, ContractFiles.schema(contract)))
                .as("make a new version beside " + contract)
                .isEmpty();
    }

    @Test
    void every_contract_has_a_released_copy_to_compare_with() {
        assertThat(released()).isEqualTo(ContractFiles.names());
    }
}
