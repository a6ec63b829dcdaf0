using System.Reflection;
using System.Text.RegularExpressions;

namespace Marketplace.Conventions.Tests.Walls;

/// <summary>Capabilities see of each other only what is meant for others, and only to their left.</summary>
public sealed partial class WallTests
{
    /// <summary>Each may use the <c>Public/</c> folder of any project to its left.</summary>
    private static readonly string[] Order =
        ["Platform", "Territory", "Accounts", "Farming", "Catalogue", "Chains", "Ordering", "Statistics", "Programmes"];

    [Fact]
    public void Every_capability_has_its_place_in_the_order() =>
        Assert.Equal(Order.Skip(1).Order(StringComparer.Ordinal), Sources.Capabilities);

    [Fact]
    public void Outsiders_see_only_the_module_and_its_Public_folder()
    {
        var types = Sources.Capabilities.Append("Demo").Select(name => Assembly.Load("Marketplace." + name)).SelectMany(assembly => assembly.GetExportedTypes()).ToList();
        Assert.True(types.Count > Sources.Capabilities.Count);
        Rule.NobodyBreaks(Leaks(types));
    }

    [Fact]
    public void References_run_one_way() => Rule.NobodyBreaks(WrongWay(Sources.Projects));

    [Fact]
    public void Only_tests_and_the_demo_scene_see_behind_a_wall() => Rule.NobodyBreaks(Peepholes(Sources.Projects));

    [Fact]
    public void The_rules_name_who_breaks_them()
    {
        Assert.Equal([typeof(Planted.Leak).FullName], Leaks([typeof(Planted.Leak), typeof(Planted.Public.Promise), typeof(Planted.PlantedModule)]));
        Assert.Equal(["Farming → Ordering"], WrongWay(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Farming"] = """<ProjectReference Include="../Marketplace.Ordering/Marketplace.Ordering.csproj" />""",
            ["Ordering"] = """<ProjectReference Include="..\Marketplace.Farming\Marketplace.Farming.csproj" />""",
        }));
        Assert.Equal(["Farming ← Marketplace.Ordering"], Peepholes(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Farming"] = """<InternalsVisibleTo Include="Marketplace.Farming.Tests" /><InternalsVisibleTo Include="Marketplace.Ordering" />""",
        }));
    }

    private static IEnumerable<string?> Leaks(IEnumerable<Type> exported) => exported
        .Where(type => !type.Name.EndsWith("Module", StringComparison.Ordinal) && !$"{type.Namespace}.".Contains(".Public.", StringComparison.Ordinal))
        .Select(type => type.FullName);

    private static IEnumerable<string> WrongWay(IReadOnlyDictionary<string, string> projects) =>
        from project in projects
        where Order.Contains(project.Key, StringComparer.Ordinal)
        from Match reference in ProjectReference().Matches(project.Value)
        let target = reference.Groups[1].Value
        where Array.IndexOf(Order, target) is var place && (place < 0 || place >= Array.IndexOf(Order, project.Key))
        select $"{project.Key} → {target}";

    private static IEnumerable<string> Peepholes(IReadOnlyDictionary<string, string> projects) =>
        from project in projects
        where Order.Contains(project.Key, StringComparer.Ordinal)
        from Match friend in Friend().Matches(project.Value)
        let name = friend.Groups[1].Value
        where name is not ("Marketplace.Demo" or "Marketplace.TestKit" or "Marketplace.Benchmarks") && !name.EndsWith(".Tests", StringComparison.Ordinal)
        select $"{project.Key} ← {name}";

    [GeneratedRegex("""ProjectReference Include="[^"]*[/\\]Marketplace\.([\w.]+)\.csproj""", RegexOptions.None, 1000)]
    private static partial Regex ProjectReference();

    [GeneratedRegex("""InternalsVisibleTo Include="([^"]+)""", RegexOptions.None, 1000)]
    private static partial Regex Friend();
}
