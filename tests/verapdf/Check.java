import java.io.File;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Holds each file against PDF/A-2a and PDF/UA-1 and prints one line per file and standard.
 * Exit status: 0 when every file meets both, 1 when one does not, 2 when one cannot be read.
 */
public final class Check {
    private static final List<PDFAFlavour> STANDARDS = List.of(PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1);
    private static final int MOST_FAILURES_PER_RULE = 1;

    private Check() {}

    public static void main(String[] names) {
        VeraGreenfieldFoundryProvider.initialise();
        int status = 0;
        for (String name : names) {
            for (PDFAFlavour standard : STANDARDS) {
                status = Math.max(status, check(name, standard));
            }
        }
        System.exit(status);
    }

    private static int check(String name, PDFAFlavour standard) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(name), standard);
                PDFAValidator validator = Foundries.defaultInstance()
                        .createValidator(standard, MOST_FAILURES_PER_RULE, false, true, false)) {
            ValidationResult result = validator.validate(parser);
            boolean isCompliant = result.isCompliant() && result.getTotalAssertions() > 0;
            System.out.printf(
                    "%s  %s  compliant: %s  (%d checks)%n",
                    name, label(standard), isCompliant ? "yes" : "no", result.getTotalAssertions());
            failures(result).forEach(failure -> System.out.println("    " + failure));
            return isCompliant ? 0 : 1;
        } catch (Exception problem) {
            System.out.printf("%s  %s  cannot be checked: %s%n", name, label(standard), problem);
            return 2;
        }
    }

    private static String label(PDFAFlavour standard) {
        return standard == PDFAFlavour.PDFUA_1 ? "PDF/UA-1" : "PDF/A-2a";
    }

    private static Set<String> failures(ValidationResult result) {
        Set<String> failures = new LinkedHashSet<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                failures.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber()
                        + ": " + assertion.getMessage());
            }
        }
        return failures;
    }
}
