using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Marketplace.Platform.Values;

namespace Marketplace.Farming.Trace;

/// <summary>A lot's story as a whole page without a script: it must open on any phone that can read a QR code.</summary>
internal static class TracePage
{
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);

    // Escapes < > & as well: a name cannot close the element it stands in.
    private static readonly JsonSerializerOptions LinkedData = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    public static string Of(LotStory story, TraceWords words, string address)
    {
        var product = words.Language is "en" ? story.Product.NameEn : story.Product.NameVi;
        var standard = words.Language is "en" ? story.Standard.NameEn : story.Standard.NameVi;
        var page = new StringBuilder();
        Open(page, $"{product} – {words.Title}", $"{words.LotCode} {story.Code}: {product}, {story.Producer.Name}, {story.Producer.Unit.Name}", words, $"/t/{story.Code}", address);
        page.Append("<h1>").Append(Html.Encode(product)).Append("</h1><p class=\"code\">")
            .Append(words.LotCode).Append(' ').Append(story.Code).Append("</p>");
        if (story.RecalledOn is { } since) page.Append("<p class=\"recalled\" role=\"alert\"><strong>").Append(words.Recalled).Append("</strong> ").Append(words.RecalledText).Append(' ').Append(Day(since)).Append(".</p>");
        if (story.DisputedOn is { } denied) page.Append("<p class=\"recalled\" role=\"alert\">").Append(words.Disputed).Append(' ').Append(Day(denied)).Append(".</p>");
        page.Append("<img src=\"").Append(Html.Encode(story.Picture)).Append("\" alt=\"").Append(Html.Encode(product)).Append("\" width=\"320\" height=\"240\">");
        if (story.Proof is { } proof)
            page.Append("<p class=\"").Append(proof.IsInForce ? "proven" : "ended").Append("\"><strong>").Append(Html.Encode(standard)).Append("</strong> ").Append(Html.Encode(proof.Number))
                .Append(proof.CheckedOn is { } on ? $". {words.CheckedOn} {Day(on)}" : "")
                .Append(proof.EndedOn is { } over ? $". {words.OfEnded(proof.State)} {Day(over)}" : $", {words.ValidTo} {Day(proof.ValidTo)}").Append(".</p>");
        page.Append("<h2>").Append(words.About).Append("</h2><dl>");
        Fact(page, words.Producer, story.Producer.Name);
        Fact(page, words.Place, PlaceOf(story.Producer));
        if (story.Proof is { } paper) Fact(page, words.Standard, $"{standard}, {paper.Issuer}");
        else if (story.Standard.Code is "none") Fact(page, words.Standard, standard);
        else Fact(page, words.Standard, $"{words.Claimed}: {standard}{(story.CertificateNumber is { Length: > 0 } number ? ", " + number : "")}. {words.NotProven}");
        if (story.SiteCode is { } site)
            page.Append("<div><dt>").Append(words.SiteCode).Append("</dt><dd><a href=\"/tra-ma-vung?ma=").Append(Uri.EscapeDataString(site)).Append("\">").Append(Html.Encode(site)).Append("</a></dd></div>");
        if (Window(story.HarvestFrom, story.HarvestTo) is { } window) Fact(page, story.IsToCome ? words.HarvestToCome : words.Harvest, window);
        if (story.GramsPerUnit is { } grams) Fact(page, words.Package, $"{(grams / 1000m).ToString("0.###", CultureInfo.GetCultureInfo(words.Language))} kg");
        if (story.Sources.Count > 0)
        {
            page.Append("</dl><h2>").Append(words.MadeOf).Append("</h2><dl>");
            foreach (var source in story.Sources)
                page.Append("<div><dt><a href=\"/t/").Append(source.Code).Append(words.Language is "en" ? "?lang=en" : "").Append("\">").Append(source.Code).Append("</a></dt><dd>")
                    .Append(Html.Encode($"{source.Producer.Name}, {PlaceOf(source.Producer)}")).Append("</dd></div>");
        }
        page.Append("</dl><h2>").Append(words.Way).Append("</h2><ol>");
        foreach (var step in story.Events)
        {
            var day = step.At.VietnamDay();
            page.Append(CultureInfo.InvariantCulture, $"<li><time datetime=\"{day:yyyy-MM-dd}\">{Day(day)}</time><span>").Append(words.Of(step.Step));
            if (step.Times > 1) page.Append(CultureInfo.InvariantCulture, $" ({step.Times} ").Append(words.Times).Append(')');
            if (step.Unit is not null) page.Append(", ").Append(Html.Encode(step.Unit.Name));
            page.Append("</span></li>");
        }
        page.Append("</ol><p class=\"note\">").Append(words.Note).Append("</p><p><a href=\"/ban/lo-hang/khong-phai?code=").Append(story.Code).Append("\">").Append(words.NotMine).Append("</a></p>");
        page.Append("<script type=\"application/ld+json\">").Append(AsLinkedData(story, product, standard, address)).Append("</script>");
        return Close(page, words);
    }

    /// <param name="words">The page's language.</param>
    /// <param name="why">What is wrong with the code, when it is not just unknown.</param>
    public static string Unknown(TraceWords words, string? why = null)
    {
        var page = new StringBuilder();
        Open(page, words.UnknownTitle, why ?? words.UnknownText, words, path: null, address: null);
        page.Append("<h1>").Append(words.UnknownTitle).Append("</h1><p>").Append(why ?? words.UnknownText).Append("</p>");
        return Close(page, words);
    }

    private static void Open(StringBuilder page, string title, string description, TraceWords words, string? path, string? address)
    {
        page.Append("<!doctype html><html lang=\"").Append(words.Language).Append("\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>").Append(Html.Encode(title)).Append("</title>")
            .Append("<meta name=\"description\" content=\"").Append(Html.Encode(description)).Append("\">");
        if (address is null) page.Append("<meta name=\"robots\" content=\"noindex\">");
        else page.Append("<link rel=\"canonical\" href=\"").Append(Html.Encode(address)).Append("\">");
        page.Append("<link rel=\"icon\" href=\"/favicon.svg\"><link rel=\"stylesheet\" href=\"/t/trace.css\"></head><body><header><div><a href=\"/\">").Append(words.Site).Append("</a>");
        if (path is not null)
            page.Append("<a hreflang=\"").Append(words.OtherLanguage).Append("\" lang=\"").Append(words.OtherLanguage).Append("\" href=\"").Append(Html.Encode(path))
                .Append("?lang=").Append(words.OtherLanguage).Append("\">").Append(words.OtherLanguageName).Append("</a>");
        page.Append("</div></header><main>");
    }

    private static string Close(StringBuilder page, TraceWords words) =>
        page.Append("<p><a href=\"/\">").Append(words.Home).Append("</a></p></main></body></html>").ToString();

    private static void Fact(StringBuilder page, string name, string value) =>
        page.Append("<div><dt>").Append(name).Append("</dt><dd>").Append(Html.Encode(value)).Append("</dd></div>");

    private static string PlaceOf(LotStory.Grower grower)
    {
        var commune = string.Equals(grower.Unit.Code, grower.Province.Code, StringComparison.Ordinal) ? grower.Province.Name : $"{grower.Unit.Name}, {grower.Province.Name}";
        return grower.Place is { } place ? $"{place}, {commune}" : commune;
    }

    private static string? Window(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => null,
        ({ } first, { } last) when first != last => $"{Day(first)} – {Day(last)}",
        _ => Day(from ?? to!.Value),
    };

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string AsLinkedData(LotStory story, string product, string standard, string address) => JsonSerializer.Serialize(
        new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["@context"] = "https://schema.org", ["@type"] = "Product", ["name"] = product, ["url"] = address, ["productID"] = story.Code,
            ["productionDate"] = (story.HarvestFrom ?? story.HarvestTo)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["manufacturer"] = new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@type"] = "Organization", ["name"] = story.Producer.Name,
                ["address"] = new Dictionary<string, object?>(StringComparer.Ordinal)
                {
                    ["@type"] = "PostalAddress", ["addressLocality"] = story.Producer.Unit.Name, ["addressRegion"] = story.Producer.Province.Name, ["addressCountry"] = "VN",
                },
            },
            ["image"] = new Uri(new Uri(address), story.Picture).ToString(),
            ["hasCertification"] = story.Proof is not { IsInForce: true } proof ? null : new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                ["@type"] = "Certification", ["name"] = standard, ["certificationIdentification"] = proof.Number,
                ["issuedBy"] = new Dictionary<string, object?>(StringComparer.Ordinal) { ["@type"] = "Organization", ["name"] = proof.Issuer },
                ["validFrom"] = $"{proof.ValidFrom:yyyy-MM-dd}", ["expires"] = $"{proof.ValidTo:yyyy-MM-dd}", ["auditDate"] = proof.CheckedOn is { } day ? $"{day:yyyy-MM-dd}" : null,
            },
        },
        LinkedData);
}
