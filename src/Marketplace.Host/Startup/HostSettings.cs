using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;

namespace Marketplace.Host.Startup;

/// <summary>Where the program keeps its state and how much of it is for show.</summary>
/// <param name="DataFolder">All state of the embedded default: database, job store, photos, keys.</param>
/// <param name="WithDemoScene">Load the believable province into an empty database; only ever in Development.</param>
internal sealed record HostSettings(string DataFolder, DatabaseEngine Engine, string Connection, bool WithDemoScene)
{
    public string BlobFolder => Path.Combine(DataFolder, "blobs");

    /// <summary>The schedule has its own file beside the embedded database and lies in the main database everywhere else.</summary>
    public JobStore JobStore => new(Engine, Engine is DatabaseEngine.Sqlite ? $"Data Source={Path.Combine(DataFolder, "quartz.db")}" : Connection);

    public static HostSettings Read(WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var folder = Path.GetFullPath(configuration["Data:Folder"] ?? Path.Combine(RootOf(builder.Environment.ContentRootPath), "data"));
        var engine = Enum.Parse<DatabaseEngine>(configuration["Database:Engine"] ?? nameof(DatabaseEngine.Sqlite), ignoreCase: true);
        var connection = configuration["Database:Connection"] ?? $"Data Source={Path.Combine(folder, "marketplace.db")}";
        var demo = builder.Environment.IsDevelopment() && configuration.GetValue("Demo:Scene", defaultValue: true);
        return new(folder, engine, connection, demo);
    }

    // From a checkout the data lies beside src/, whichever folder the program was started from.
    private static string RootOf(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Marketplace.sln"))) return folder.FullName;
        return contentRoot;
    }
}
