using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Conventions.Tests.Wording;

/// <summary>Every "no" of the program has a sentence in both languages.</summary>
public sealed partial class WordingTests
{
    [Theory, InlineData("vi"), InlineData("en")]
    public void Every_code_is_worded(string language)
    {
        var codes = Sources.FilesBelow(Sources.Source, ".cs").SelectMany(file => CodesIn(file.Text)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Assert.True(codes.Count > 20, "The rule reads the sources, but found hardly any code.");
        // The storefront's words load with the first page, most refusals' words with the first refusal.
        using var first = Words($"{language}.json");
        using var later = Words($"later.{language}.json");
        Rule.NobodyBreaks(codes.Where(code => !IsWorded(first.RootElement.GetProperty("errors"), code) && !IsWorded(later.RootElement.GetProperty("errors"), code)));
    }

    private static JsonDocument Words(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Sources.Web, "src", "i18n", file)));

    [Fact]
    public void The_rule_sees_each_way_of_saying_no()
    {
        const string Code = """
            public static readonly Refusal TooLate = new("order.too_late");
            static Refusal Short(int left) => new Refusal("order.out_of_stock", 409, Details: left);
            faults.Unless(Lines.All(line => line.Quantity > 0), nameof(Lines), "order.quantity_above_zero");
            faults.Add($"Lines[{i}].Quantity", known ? "order.step" : "order.minimum");
            faults.Text(Name, nameof(Name), 200, "account.name");
            StatusCodes.Status404NotFound => "not_found",
            db.Tell(seller, "order.placed", about, link, values);
            """;
        Assert.Equal(
            ["account.name_required", "account.name_too_long", "not_found", "order.minimum", "order.out_of_stock", "order.quantity_above_zero", "order.step", "order.too_late"],
            CodesIn(Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_code_without_words_is_noticed()
    {
        using var texts = JsonDocument.Parse("""{ "order.step": "Số lượng chưa đúng bước.", "order": { "minimum": "Chưa đủ tối thiểu.", "empty": "" } }""");
        Assert.Equal(["order.empty", "order.unknown"], new[] { "order.step", "order.minimum", "order.empty", "order.unknown" }.Where(code => !IsWorded(texts.RootElement, code)));
    }

    private static IEnumerable<string> CodesIn(string source)
    {
        foreach (Match refusal in RefusalCode().Matches(source)) yield return refusal.Groups[1].Value;
        foreach (Match status in StatusCode().Matches(source)) yield return status.Groups[1].Value;
        foreach (Match call in FaultCall().Matches(source))
        {
            var arguments = ArgumentsAt(source, call.Index + call.Length);
            foreach (Match literal in Literal().Matches(arguments))
            {
                if (call.Groups[1].Value is not "Text") yield return literal.Groups[1].Value;
                else
                {
                    yield return literal.Groups[1].Value + "_required";
                    yield return literal.Groups[1].Value + "_too_long";
                }
            }
        }
    }

    private static string ArgumentsAt(string source, int start)
    {
        var depth = 1;
        var end = start;
        for (; end < source.Length && depth > 0; end++) depth += source[end] switch { '(' => 1, ')' => -1, _ => 0 };
        return source[start..end];
    }

    private static bool IsWorded(JsonElement texts, string code)
    {
        if (texts.TryGetProperty(code, out var flat)) return flat.ValueKind is JsonValueKind.String && flat.GetString()!.Length > 0;
        foreach (var part in code.Split('.'))
            if (texts.ValueKind is not JsonValueKind.Object || !texts.TryGetProperty(part, out texts)) return false;
        return texts.ValueKind is JsonValueKind.String && texts.GetString()!.Length > 0;
    }

    [GeneratedRegex("""(?:new\s+Refusal\(\s*|Refusal\??\s+\w+\s*=>?\s*new\(\s*|new\(\s*(?=")(?="[a-z_]+\.))"([a-z0-9_.]+)" """, RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex RefusalCode();

    [GeneratedRegex("""(?:StatusCodes\.\w+|_)\s*=>\s*"([a-z_.]+)",""", RegexOptions.None, 1000)]
    private static partial Regex StatusCode();

    [GeneratedRegex("""[fF]aults\.(Unless|Add|Text)\(""", RegexOptions.None, 1000)]
    private static partial Regex FaultCall();

    [GeneratedRegex("""(?<!\$)"([a-z][a-z0-9]*(?:[._][a-z0-9]+)+)" """, RegexOptions.IgnorePatternWhitespace, 1000)]
    private static partial Regex Literal();
}
