using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Marketplace.Host.Pages;

/// <summary>What a page says of itself to search engines and to those who are sent its address.</summary>
/// <param name="Title">Without the name of the site.</param>
/// <param name="Path">The page's one address, without host.</param>
/// <param name="Photo">Address of the picture that shows it; it is also the largest thing painted first.</param>
/// <param name="Facts">schema.org, as JSON-LD.</param>
internal sealed record PageHead(string Title, string Description, string Path, string? Photo = null, object? Facts = null, bool IsIndexed = true)
{
    public const string Site = "Chợ Nông Sản";
    private const int LongestDescription = 160;

    // The default encoders turn every Vietnamese letter into an entity; what could end an element or an attribute is still escaped.
    private static readonly HtmlEncoder Html = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public string EncodedTitle => Html.Encode(Title == Site ? Site : $"{Title} – {Site}");

    public string Render(string site, IReadOnlyList<string> modules)
    {
        var head = new StringBuilder();
        Meta(head, "name", "description", Shorten(Description));
        if (IsIndexed) Link(head, "canonical", site + Path);
        else Meta(head, "name", "robots", "noindex");
        Meta(head, "property", "og:site_name", Site);
        Meta(head, "property", "og:type", Facts is IReadOnlyDictionary<string, object?> facts && facts["@type"] is "Product" ? "product" : "website");
        Meta(head, "property", "og:locale", "vi_VN");
        Meta(head, "property", "og:title", Title);
        Meta(head, "property", "og:description", Shorten(Description));
        Meta(head, "property", "og:url", site + Path);
        if (Photo is not null)
        {
            Meta(head, "property", "og:image", site + Photo);
            Link(head, "preload", Photo, " as=\"image\" fetchpriority=\"high\"");
        }
        foreach (var module in modules) Link(head, "modulepreload", module, " crossorigin");
        if (Facts is not null) head.Append("<script type=\"application/ld+json\">").Append(JsonSerializer.Serialize(Facts, Json)).Append("</script>");
        return head.ToString();
    }

    /// <summary>The answers as the client's cache takes them in: <c>[{"url":…,"body":…}]</c>. No text of a seller can end the element.</summary>
    public static string Data(IEnumerable<FirstAnswer> answers)
    {
        var bodies = answers.Where(answer => answer.IsThere).Select(answer => $"{{\"url\":{JsonSerializer.Serialize(answer.Url, Json)},\"body\":{answer.Json}}}").ToList();
        if (bodies.Count == 0) return "";
        return $"<script type=\"application/json\" id=\"first-data\">[{string.Join(',', bodies).Replace("<", "\\u003c", StringComparison.Ordinal)}]</script>";
    }

    private static void Meta(StringBuilder head, string kind, string name, string content) =>
        head.Append("<meta ").Append(kind).Append("=\"").Append(name).Append("\" content=\"").Append(Html.Encode(content)).Append("\">");

    private static void Link(StringBuilder head, string kind, string address, string more = "") =>
        head.Append("<link rel=\"").Append(kind).Append("\" href=\"").Append(Html.Encode(address)).Append('"').Append(more).Append('>');

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= LongestDescription) return line;
        var end = line.LastIndexOf(' ', LongestDescription - 1);
        return line[..(end > 0 ? end : LongestDescription - 1)] + "…";
    }
}
