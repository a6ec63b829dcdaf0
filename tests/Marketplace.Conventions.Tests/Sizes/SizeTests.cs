namespace Marketplace.Conventions.Tests.Sizes;

/// <summary>A page that cannot be read at one sitting is several pages.</summary>
public sealed class SizeTests
{
    private const int MostLines = 250;
    private static readonly string[] Shapeless = ["Common", "Helpers", "Utils", "Managers", "Services", "Models", "DTOs"];

    [Fact]
    public void No_product_file_is_longer_than_250_lines()
    {
        var program = Sources.FilesBelow(Sources.Source, ".cs").ToList();
        var pages = Sources.FilesBelow(Path.Combine(Sources.Web, "src"), ".ts", ".tsx").Where(file => !file.Path.EndsWith(".gen.ts", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(program);
        Assert.NotEmpty(pages);
        Rule.NobodyBreaks(TooLong([.. program, .. pages]));
    }

    [Fact]
    public void No_folder_has_a_name_that_says_nothing()
    {
        var folders = Sources.FoldersBelow(Sources.Source).Concat(Sources.FoldersBelow(Path.Combine(Sources.Web, "src"))).ToList();
        Assert.NotEmpty(folders);
        Rule.NobodyBreaks(Nameless(folders));
    }

    [Fact]
    public void The_rules_name_who_breaks_them()
    {
        var long_ = string.Concat(Enumerable.Repeat("// line\n", MostLines + 1));
        var short_ = string.Concat(Enumerable.Repeat("// line\n", MostLines));
        Assert.Equal(["Long.cs: 251 lines"], TooLong([("Long.cs", long_), ("Short.cs", short_)]));
        Assert.Equal(["src/X/Helpers", "src/X/utils"], Nameless(["src/X/Helpers", "src/X/Orders", "src/X/utils"]));
    }

    private static IEnumerable<string> TooLong(IEnumerable<(string Path, string Text)> files) =>
        from file in files
        let lines = file.Text.AsSpan().TrimEnd('\n').Count('\n') + 1
        where lines > MostLines
        select $"{file.Path}: {lines} lines";

    private static IEnumerable<string> Nameless(IEnumerable<string> folders) =>
        folders.Where(folder => Shapeless.Contains(Path.GetFileName(folder), StringComparer.OrdinalIgnoreCase));
}
