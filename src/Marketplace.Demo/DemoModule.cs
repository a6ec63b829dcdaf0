using Marketplace.Demo.Province;
using Marketplace.Platform.Startup;
using Microsoft.Extensions.DependencyInjection;

namespace Marketplace.Demo;

/// <summary>Named scenes for developers, demonstrations and tests. All people, phones and certificates in them are fictitious.</summary>
public static class DemoModule
{
    public static IServiceCollection AddDemo(this IServiceCollection services) => services
        .AddSingleton(new SceneSpan(Days: 2 * 365))
        .AddSingleton<IDemoScene, ProvinceScene>();
}
