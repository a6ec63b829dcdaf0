using Marketplace.Database.Postgres;
using Marketplace.Platform.Blobs;
using Marketplace.Platform.Database;
using Marketplace.Platform.Jobs;
using Marketplace.Platform.Pictures;

namespace Marketplace.Host.Startup;

/// <summary>Where the program keeps its state and how much of it is for show.</summary>
/// <param name="DataFolder">All state of the embedded default: database, job store, photos, keys.</param>
/// <param name="KeyFolder">Keys that protect cookies; nodes that share sessions share this folder.</param>
/// <param name="Blobs"><c>Blobs:Store</c> is <c>Local</c> (the data folder) or <c>Azure</c>, with <c>Blobs:Connection</c> and <c>Blobs:Container</c>.</param>
/// <param name="Pictures">Settings <c>Pictures:Folder</c> and <c>Pictures:Node</c>; uploads without an encoder are taken in Development only.</param>
/// <param name="WithDemoScene">Load the believable province into an empty database; only ever in Development.</param>
/// <param name="WithPages">False for a program that only answers its HTTP contract, such as a test's.</param>
internal sealed record HostSettings(string DataFolder, string KeyFolder, DatabaseEngine Engine, string Connection, BlobStoreOptions Blobs, PictureEncoderOptions Pictures, bool WithDemoScene, bool WithPages)
{
    /// <summary>Bare switch: serve phones on the local network over HTTPS too.</summary>
    public const string HttpsSwitch = "--https";
    private const int HttpsPort = 5443;
    private const string Local = "Local", Azure = "Azure";

    /// <summary>The schedule has its own file beside the embedded database and lies in the main database everywhere else.</summary>
    public JobStore JobStore => new(Engine, Engine is DatabaseEngine.Sqlite ? $"Data Source={Path.Combine(DataFolder, "quartz.db")}" : Connection);

    /// <returns>Null, or the sentence that says which setting has a value that means nothing.</returns>
    public static string? TryRead(WebApplicationBuilder builder, bool https, out HostSettings settings)
    {
        var configuration = builder.Configuration;
        var folder = Path.GetFullPath(configuration["Data:Folder"] ?? Path.Combine(RootOf(builder.Environment.ContentRootPath), "data"));
        var named = configuration["Database:Engine"] ?? nameof(DatabaseEngine.Sqlite);
        var isKnown = Enum.TryParse<DatabaseEngine>(named, ignoreCase: true, out var engine) && Enum.IsDefined(engine);
        var connection = configuration["Database:Connection"] ?? $"Data Source={Path.Combine(folder, "marketplace.db")}";
        if (engine is DatabaseEngine.Postgres) connection = PostgresDatabase.WithDefaults(connection);
        var keys = Path.GetFullPath(configuration["Keys:Folder"] ?? Path.Combine(folder, "keys"));
        var isDevelopment = builder.Environment.IsDevelopment();
        if (https) ListenOnHttps(configuration);
        var store = configuration["Blobs:Store"] ?? Local;
        var isAzure = string.Equals(store, Azure, StringComparison.OrdinalIgnoreCase);
        var azure = isAzure ? new AzureBlobs(configuration["Blobs:Connection"] ?? "", configuration["Blobs:Container"] ?? "marketplace") : null;
        settings = new(folder, keys, engine, connection, new(Path.Combine(folder, "blobs"), azure), PicturesOf(builder),
            WithDemoScene: isDevelopment && configuration.GetValue("Demo:Scene", defaultValue: true),
            WithPages: configuration.GetValue("Web:Pages", defaultValue: true));
        if (!isKnown) return $"Database:Engine is {named}; it can be {string.Join(", ", Enum.GetNames<DatabaseEngine>())}";
        if (!isAzure && !string.Equals(store, Local, StringComparison.OrdinalIgnoreCase)) return $"Blobs:Store is {store}; it can be {Local} or {Azure}";
        return azure is { Connection: "" } ? "Blobs:Store is Azure, which needs Blobs:Connection: the storage account's connection string" : null;
    }

    // Cookies are Secure wherever the request came over HTTPS; without a certificate of one's own Kestrel takes the developer's.
    private static void ListenOnHttps(ConfigurationManager configuration)
    {
        configuration["Urls"] = $"{configuration["Urls"]};https://*:{configuration.GetValue("Https:Port", HttpsPort)}";
        if (configuration["Https:Certificate"] is not { } certificate) return;
        configuration["Kestrel:Certificates:Default:Path"] = certificate;
        configuration["Kestrel:Certificates:Default:Password"] = configuration["Https:Password"];
    }

    // Published, the encoder lies beside the program; in a checkout, with the web pages' tools.
    private static PictureEncoderOptions PicturesOf(WebApplicationBuilder builder)
    {
        var beside = Path.Combine(AppContext.BaseDirectory, "pictures");
        var folder = builder.Configuration["Pictures:Folder"] ?? (Directory.Exists(beside) ? beside : Path.Combine(RootOf(builder.Environment.ContentRootPath), "web"));
        return new(Path.GetFullPath(folder), builder.Configuration["Pictures:Node"] ?? "node", MayBeMissing: builder.Environment.IsDevelopment());
    }

    // From a checkout the data lies beside src/, whichever folder the program was started from.
    private static string RootOf(string contentRoot)
    {
        for (var folder = new DirectoryInfo(contentRoot); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Marketplace.sln"))) return folder.FullName;
        return contentRoot;
    }
}
