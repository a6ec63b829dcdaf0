using System.Text.Json;
using System.Xml.Linq;

namespace Marketplace.Conventions.Tests.Packages;

/// <summary>
/// Floors of what we build on: package registries do not always serve advisories, so the lowest version known to be safe is written down here and checked.
/// </summary>
public sealed class PackageTests
{
    private static readonly JsonElement Floors =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(Checkout.Root, "tests", "Marketplace.Conventions.Tests", "Packages", "floors.json"))).RootElement;

    [Fact]
    public void The_runtime_is_not_older_than_its_floor() =>
        Assert.True(Environment.Version >= Version.Parse(Floors.GetProperty("runtime").GetString()!), $"{Environment.Version} is too old");

    [Fact]
    public void Every_pinned_package_has_a_floor_and_stands_on_it()
    {
        var pins = XDocument.Load(Path.Combine(Checkout.Root, "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(pin => (Name: pin.Attribute("Include")!.Value, Version: pin.Attribute("Version")!.Value)).ToList();
        Assert.NotEmpty(pins);
        var floors = Read("nuget");
        Rule.NobodyBreaks(pins.Where(pin => !floors.ContainsKey(pin.Name)).Select(pin => pin.Name));
        Rule.NobodyBreaks(TooOld(pins, floors));
    }

    [Fact]
    public void What_npm_installs_stands_on_its_floor()
    {
        var packages = Sources.FilesBelow(Checkout.Root, "package-lock.json").SelectMany(file => LockedPackages(JsonElement.Parse(file.Text))).ToList();
        Assert.NotEmpty(packages);
        Assert.NotEmpty(Read("npm"));
        Rule.NobodyBreaks(TooOld(packages, Read("npm")));
    }

    [Fact]
    public void No_lock_file_names_the_host_it_was_made_with()
    {
        var files = Sources.FilesBelow(Checkout.Root, "package-lock.json", "packages.lock.json").ToList();
        Assert.Equal(["tests/node/package-lock.json", "web/package-lock.json"], files.Select(file => file.Path).Order(StringComparer.Ordinal));
        Rule.NobodyBreaks(files.SelectMany(file => Hosts(file.Text)));
    }

    [Fact]
    public void The_rules_name_who_breaks_them()
    {
        var floors = new Dictionary<string, string>(StringComparer.Ordinal) { ["a"] = "1.10.0", ["b"] = "2.0.0" };
        Assert.Equal(["a 1.9.9 < 1.10.0"], TooOld([("a", "1.9.9"), ("b", "2.0.0-beta.1+x"), ("c", "0.1.0")], floors));
        Assert.Equal(["https://packages.example/a.tgz"], Hosts("""{ "resolved": "https://packages.example/a.tgz", "funding": "none" }"""));
        using var locked = JsonDocument.Parse("""{ "packages": { "": { "version": "1.0.0" }, "node_modules/x/node_modules/@s/y": { "version": "3.1.0" } } }""");
        Assert.Equal([("@s/y", "3.1.0")], LockedPackages(locked.RootElement));
    }

    private static Dictionary<string, string> Read(string kind) =>
        Floors.GetProperty(kind).EnumerateObject().ToDictionary(floor => floor.Name, floor => floor.Value.GetString()!, StringComparer.Ordinal);

    private static IEnumerable<(string Name, string Version)> LockedPackages(JsonElement locked) =>
        from package in locked.GetProperty("packages").EnumerateObject()
        let folder = package.Name.LastIndexOf("node_modules/", StringComparison.Ordinal)
        where folder >= 0 && package.Value.TryGetProperty("version", out _)
        select (package.Name[(folder + "node_modules/".Length)..], package.Value.GetProperty("version").GetString()!);

    private static IEnumerable<string> TooOld(IEnumerable<(string Name, string Version)> packages, Dictionary<string, string> floors) =>
        from package in packages
        where floors.TryGetValue(package.Name, out var floor) && Number(package.Version) < Number(floor)
        select $"{package.Name} {package.Version} < {floors[package.Name]}";

    private static Version Number(string version) => Version.Parse(version.Split('-', '+')[0]);

    private static IEnumerable<string> Hosts(string lockFile) =>
        lockFile.Split('"').Where(text => text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal));
}
