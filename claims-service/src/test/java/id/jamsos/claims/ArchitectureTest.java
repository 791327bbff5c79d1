package id.jamsos.claims;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import id.jamsos.platform.testing.ServiceArchitecture;

@AnalyzeClasses(packages = "id.jamsos.claims", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests RULES = ArchTests.in(ServiceArchitecture.class);
}
