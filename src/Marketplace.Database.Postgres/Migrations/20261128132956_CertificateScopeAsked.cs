using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Marketplace.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CertificateScopeAsked : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "ScopeAskedAt",
                table: "farming_certificates",
                type: "timestamp(6) with time zone",
                precision: 6,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ScopeAskedFor",
                table: "farming_certificates",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "ScopeAskedAt",
                table: "farming_certificates");

            migrationBuilder.DropColumn(
                name: "ScopeAskedFor",
                table: "farming_certificates");
        }
    }
}
