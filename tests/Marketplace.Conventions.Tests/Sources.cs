namespace Marketplace.Conventions.Tests;

/// <summary>What stands in the checkout, read anew at each run: a rule that finds nothing to guard must fail.</summary>
internal static class Sources
{
    public static string Source { get; } = Path.Combine(Checkout.Root, "src");

    public static string Web { get; } = Path.Combine(Checkout.Root, "web");

    private static readonly string[] Generated = ["bin", "obj", "node_modules", "Migrations", "wwwroot", "dist", "data"];

    /// <summary>Projects in src by short name: <c>Farming</c>, <c>Host</c>, <c>Database.Sqlite</c>.</summary>
    public static IReadOnlyDictionary<string, string> Projects { get; } = Directory.GetDirectories(Source, "Marketplace.*")
        .Select(folder => Path.Combine(folder, Path.GetFileName(folder) + ".csproj")).Where(File.Exists)
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file)["Marketplace.".Length..], File.ReadAllText, StringComparer.Ordinal);

    /// <summary>Projects with tables and addresses of their own; not the frame around them.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
        [.. Projects.Keys.Where(name => name is not ("Platform" or "Host" or "Demo") && !name.StartsWith("Database.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>Hand-written files below a folder, with their path from the checkout's root.</summary>
    public static IEnumerable<(string Path, string Text)> FilesBelow(string folder, params string[] endings) =>
        PathsBelow(folder).Where(file => endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)))
            .Select(file => (Path.GetRelativePath(Checkout.Root, file).Replace('\\', '/'), File.ReadAllText(file)));

    public static IEnumerable<string> FoldersBelow(string folder)
    {
        if (!Directory.Exists(folder)) yield break;
        foreach (var child in Directory.GetDirectories(folder).Where(child => !Generated.Contains(Path.GetFileName(child), StringComparer.Ordinal)))
        {
            yield return child;
            foreach (var deeper in FoldersBelow(child)) yield return deeper;
        }
    }

    private static IEnumerable<string> PathsBelow(string folder) => FoldersBelow(folder).Prepend(folder).Where(Directory.Exists).SelectMany(Directory.GetFiles);
}
