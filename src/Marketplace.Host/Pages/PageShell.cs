using System.Text.Json;

namespace Marketplace.Host.Pages;

/// <summary>The built <c>index.html</c>, open at the places where a page puts its head and its first answers, and what each route needs besides.</summary>
internal sealed class PageShell(IWebHostEnvironment environment, TimeProvider clock)
{
    private const string HeadMark = "<!--head-->";
    private const string DataMark = "<!--data-->";
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private Built? _built;
    private DateTimeOffset _lookedAt;

    /// <summary>Null when the program was built without its pages.</summary>
    public string? Fill(string title, string head, string data)
    {
        if (Current() is not { } built) return null;
        return string.Concat(built.BeforeTitle, title, built.AfterTitle, head, built.AfterHead, data, built.AfterData);
    }

    /// <summary>The files of a route (<c>san-pham.$id</c>) that the shell does not load by itself, the route's own first.</summary>
    public IReadOnlyList<string> FilesOf(string route) => Current()?.ByRoute.GetValueOrDefault(route) ?? [];

    // A rebuilt page is seen without a restart; the file's time is looked at most every two seconds.
    private Built? Current()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (_lookedAt + LookAgainAfter > now) return _built;
            _lookedAt = now;
            var file = new FileInfo(Path.Combine(environment.WebRootPath ?? "", "index.html"));
            if (!file.Exists) return _built = null;
            return _built = _built?.ChangedAt == file.LastWriteTimeUtc ? _built : Read(file);
        }
    }

    private static Built? Read(FileInfo file)
    {
        var html = File.ReadAllText(file.FullName);
        var (title, titleEnd) = (html.IndexOf("<title>", StringComparison.Ordinal) + "<title>".Length, html.IndexOf("</title>", StringComparison.Ordinal));
        var (head, data) = (html.IndexOf(HeadMark, StringComparison.Ordinal), html.IndexOf(DataMark, StringComparison.Ordinal));
        if (titleEnd < title || head < titleEnd || data < head) throw new InvalidOperationException($"{file.FullName} lacks its title, {HeadMark} or {DataMark}.");
        return new(file.LastWriteTimeUtc, html[..title], html[titleEnd..head], html[(head + HeadMark.Length)..data], html[(data + DataMark.Length)..],
            ReadRoutes(Path.Combine(file.DirectoryName!, ".vite", "manifest.json"), html));
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadRoutes(string manifestFile, string html)
    {
        var byRoute = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        if (!File.Exists(manifestFile)) return byRoute;
        using var manifest = JsonDocument.Parse(File.ReadAllText(manifestFile));
        foreach (var chunk in manifest.RootElement.EnumerateObject())
        {
            const string Routes = "src/app/routes/";
            const string Split = ".tsx?tsr-split=component";
            if (!chunk.Name.StartsWith(Routes, StringComparison.Ordinal) || !chunk.Name.EndsWith(Split, StringComparison.Ordinal)) continue;
            var files = new List<string>();
            Collect(manifest.RootElement, chunk.Name, files);
            byRoute[chunk.Name[Routes.Length..^Split.Length]] = [.. files.Select(name => "/" + name).Where(name => !html.Contains(name, StringComparison.Ordinal))];
        }
        return byRoute;
    }

    private static void Collect(JsonElement manifest, string key, List<string> files)
    {
        if (!manifest.TryGetProperty(key, out var chunk) || files.Contains(chunk.GetProperty("file").GetString()!)) return;
        files.Add(chunk.GetProperty("file").GetString()!);
        if (!chunk.TryGetProperty("imports", out var imports)) return;
        foreach (var import in imports.EnumerateArray()) Collect(manifest, import.GetString()!, files);
    }

    private sealed record Built(
        DateTime ChangedAt, string BeforeTitle, string AfterTitle, string AfterHead, string AfterData, IReadOnlyDictionary<string, IReadOnlyList<string>> ByRoute);
}
