using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Marketplace.Browser.Tests;

/// <summary>What every page must be: free of WCAG 2.2 A and AA faults that a machine finds, and never wider than its window.</summary>
internal static partial class Inspection
{
    public const int Phone = 360;
    public const int Desk = 1280;
    private const string Rules = """{ "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"] }""";
    private const int TallestPage = 30_000;
    private static readonly string Axe = File.ReadAllText(Path.Combine(RunningProgram.Checkout(), "web", "node_modules", "axe-core", "axe.min.js"));
    // Pictures of every page, for whoever wants to look at them with his own eyes.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("BROWSER_PICTURES");

    // What a bar that sticks to the window's edge covers, a scroll uncovers: for the look it lies where it stands in the page.
    private const string LayBarsFlat = """
        () => {
          const flat = new CSSStyleSheet();
          flat.replaceSync('.sticky { position: static !important }');
          document.adoptedStyleSheets = [flat];
        }
        """;
    private const string LetBarsStick = "() => { document.adoptedStyleSheets = [] }";

    /// <summary>Looks at the page as it stands, in a window as tall as the page.</summary>
    public static async Task<IReadOnlyList<string>> InspectAsync(this IPage page, string what, int width = Phone)
    {
        var (wide, tall) = (0, 800);
        await page.EvaluateAsync(LayBarsFlat);
        // A page that shows what runs by the clock may grow while one looks: its height is taken again until it fits.
        for (var (look, height) = (0, 0); look < 4 && tall > height; look++)
        {
            height = tall;
            await page.SetViewportSizeAsync(width, height);
            // Charts are drawn anew at the width that the frame after a resize tells them; a font that comes late breaks lines elsewhere.
            await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))))");
            (wide, tall) = (await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), await page.EvaluateAsync<int>("document.documentElement.scrollHeight"));
            tall = Math.Clamp(tall, 800, TallestPage);
        }
        await page.SetViewportSizeAsync(width, tall);
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>($"axe.run(document, {Rules})");
        var at = string.Create(CultureInfo.InvariantCulture, $"{what}, {width} px");
        if (Pictures is not null) await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, $"{FileName(at)}.png") });
        await page.EvaluateAsync(LetBarsStick);
        await page.SetViewportSizeAsync(width, 800);
        return
        [
            .. found.GetProperty("violations").EnumerateArray().Select(fault => $"{at}: {fault.GetProperty("id").GetString()} at {Places(fault)}"),
            .. wide > width ? [string.Create(CultureInfo.InvariantCulture, $"{at}: scrolls sideways, {wide} px")] : Array.Empty<string>(),
        ];
    }

    /// <summary>As <see cref="InspectAsync"/>, in the middle of a test.</summary>
    public static async Task MustBeInOrderAsync(this IPage page, string what, int width = Phone) => NothingFound(await page.InspectAsync(what, width));

    /// <summary>Tells every fault in full.</summary>
    public static void NothingFound(IEnumerable<string> faults)
    {
        var said = string.Join(Environment.NewLine, faults.Distinct(StringComparer.Ordinal));
        Assert.True(said.Length == 0, said);
    }

    /// <summary>The summary of what is wrong has the focus, and each of these fields bears a sentence of its own.</summary>
    public static async Task MustTellAsync(this IPage page, params string[] fields)
    {
        await Expect(page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "Cần sửa" })).ToBeFocusedAsync();
        foreach (var field in fields)
            await Expect(page.Locator($"[data-field='{field}'] .text-error").First).ToHaveTextAsync(Sentence());
        await page.MustBeInOrderAsync($"faults at {string.Join(", ", fields)}");
    }

    [GeneratedRegex(@"^\S+ .+", RegexOptions.None, 1000)]
    private static partial Regex Sentence();

    private static string Places(JsonElement fault) =>
        string.Join(" and ", fault.GetProperty("nodes").EnumerateArray().Take(3).Select(node => $"{node.GetProperty("target")} {node.GetProperty("html").GetString()}"));

    private static string FileName(string what)
    {
        var name = new StringBuilder();
        foreach (var sign in what) name.Append(char.IsAsciiLetterOrDigit(sign) || sign is '-' ? sign : '_');
        return name.ToString();
    }
}
