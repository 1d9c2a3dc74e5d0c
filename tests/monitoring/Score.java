// Fills in a real XForm with JavaRosa, the engine of ODK Collect, and prints what it calculates.
//
// java -cp ODK_Validate.jar Score.java FORM.xml RESPONSES.tsv COLUMNS
// RESPONSES has a line a response; a line is path=type:value, parted by tabs, in the order of the form.
// Prints a line a response: the values of COLUMNS (paths, parted by commas), parted by tabs.

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.DateData;
import org.javarosa.core.model.data.DecimalData;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.MultipleItemsData;
import org.javarosa.core.model.data.SelectOneData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.data.helper.Selection;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.core.model.instance.TreeReference;
import org.javarosa.core.util.JavaRosaCoreModule;
import org.javarosa.model.xform.XFormsModule;
import org.javarosa.xform.util.XFormUtils;

public class Score {
    public static void main(String[] args) throws Exception {
        new JavaRosaCoreModule().registerModule();
        new XFormsModule().registerModule();
        byte[] xml = Files.readAllBytes(Path.of(args[0]));
        FormDef form = XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xml));
        StringBuilder out = new StringBuilder();
        form.initialize(true, new InstanceInitializationFactory());
        List<String> filled = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(args[1]), StandardCharsets.UTF_8)) {
            for (String path : filled) {
                form.setValue(null, reference(form, path), true);
            }
            filled.clear();
            for (String cell : line.isEmpty() ? new String[0] : line.split("\t")) {
                int equals = cell.indexOf('=');
                int colon = cell.indexOf(':', equals);
                String path = cell.substring(0, equals);
                form.setValue(answer(cell.substring(equals + 1, colon), cell.substring(colon + 1)),
                    reference(form, path), true);
                filled.add(path);
            }
            List<String> shown = new ArrayList<>();
            for (String path : args[2].split(",")) {
                TreeElement node = form.getMainInstance().resolveReference(reference(form, path));
                IAnswerData value = node.isRelevant() ? node.getValue() : null;
                shown.add(value == null ? "" : value.getDisplayText());
            }
            out.append(String.join("\t", shown)).append('\n');
        }
        System.out.print(out);
    }

    private static TreeReference reference(FormDef form, String path) {
        TreeReference found = form.getMainInstance().getRoot().getRef();
        for (String name : path.split("/")) {
            found = found.extendRef(name, TreeReference.DEFAULT_MUTLIPLICITY);
        }
        return found;
    }

    private static IAnswerData answer(String type, String value) {
        switch (type) {
            case "one":
                return new SelectOneData(new Selection(value));
            case "multi":
                List<Selection> several = new ArrayList<>();
                for (String one : value.split(" ")) {
                    several.add(new Selection(one));
                }
                return new MultipleItemsData(several);
            case "integer":
                return new IntegerData(Integer.parseInt(value));
            case "decimal":
                return new DecimalData(Double.parseDouble(value));
            case "date":
                return new DateData(java.sql.Date.valueOf(LocalDate.parse(value)));
            default:
                return new StringData(value);
        }
    }
}
